using Ecommerce.Api.Http;

namespace Ecommerce.Api.Inventory;

/// <summary>Units that came or went.</summary>
public sealed record AdjustStockBody : IFreeText
{
    /// <summary>The variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Units; negative takes away. Not 0, and at most a thousand million either way.</summary>
    public required long Delta { get; init; }

    /// <summary>Why, e.g. <c>receipt</c>, <c>count</c> or <c>damage</c>.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => [("/reason", Reason)];
}
