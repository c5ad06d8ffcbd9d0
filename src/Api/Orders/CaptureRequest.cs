using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>Asks once more to take all of an order's money.</summary>
public sealed record CaptureRequest : IFreeText
{
    /// <summary>Why it may be taken now; for staff.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/note", Note)];
}
