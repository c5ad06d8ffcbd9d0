namespace Ecommerce.Contracts.Inventory;

/// <summary>How a SKU is sold.</summary>
[GenerateSerializer, Immutable, Alias("inventory.StockTerms")]
public sealed record StockTerms
{
    /// <summary>Whether it is sold beyond what is there: <c>available</c> then falls below zero, and units are shipped when they have come.</summary>
    [Id(0)]
    public bool Backorder { get; init; }

    /// <summary>
    /// Units that should always be on sale: when no more than these are available, staff are told, once until it has risen above them again;
    /// <c>null</c> = never.
    /// </summary>
    [Id(1)]
    public long? SafetyStock { get; init; }

    /// <summary>
    /// Units that one customer may have, in all orders that are not given back, counted from the day it is set; <c>null</c> = any.
    /// </summary>
    [Id(2)]
    public int? CustomerLimit { get; init; }
}
