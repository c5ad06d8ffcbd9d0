using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Orders;

/// <summary>Some units of one line of an order.</summary>
[GenerateSerializer, Immutable, Alias("orders.LineQuantity")]
public sealed record LineQuantity
{
    /// <summary>The line's variant; an order has one line for each.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>Units, 1 or more.</summary>
    [Id(1)]
    public required int Quantity { get; init; }
}
