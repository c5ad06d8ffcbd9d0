using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Orders;

/// <summary>Units of a line that come back. Once received, good, damaged and missing ones add up to the quantity.</summary>
[GenerateSerializer, Immutable, Alias("orders.ReturnLine")]
public sealed record ReturnLine
{
    /// <summary>The variant.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>Units that were to come back.</summary>
    [Id(1)]
    public required int Quantity { get; init; }

    /// <summary>Units that can be sold again.</summary>
    [Id(2)]
    public int Good { get; init; }

    /// <summary>Units that cannot.</summary>
    [Id(3)]
    public int Damaged { get; init; }

    /// <summary>Units that did not come.</summary>
    [Id(4)]
    public int Missing { get; init; }
}
