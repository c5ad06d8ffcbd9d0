using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>What came back of a return.</summary>
public sealed record ReturnReceipt : IFreeText
{
    /// <summary>What became of the units of each of its lines.</summary>
    public required IReadOnlyList<ReturnReceiptLine> Lines { get; init; }

    /// <summary>What there is to say of it; the buyer reads it.</summary>
    public string? Note { get; init; }

    /// <summary>Code of the location where the units are put; <c>main</c> when not given.</summary>
    public string? Location { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/note", Note)];
}
