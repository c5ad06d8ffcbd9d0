namespace Ecommerce.Tests.Load;

/// <summary>Counters of a SKU, as staff read them.</summary>
internal sealed record StockLevels
{
    public required long OnHand { get; init; }

    public required long Available { get; init; }

    public required long Held { get; init; }

    public required long Committed { get; init; }
}
