using Ecommerce.Api.Http;

namespace Ecommerce.Api.Orders;

/// <summary>Units that a buyer wants to send back.</summary>
public sealed record NewReturn : IFreeText
{
    /// <summary>What comes back.</summary>
    public required IReadOnlyList<LineQuantityBody> Lines { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason)];
}
