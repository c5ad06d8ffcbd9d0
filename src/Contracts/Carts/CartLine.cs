using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Carts;

/// <summary>A line that a buyer asks for.</summary>
[GenerateSerializer, Immutable, Alias("carts.CartLine")]
public sealed record CartLine
{
    /// <summary>The variant. A cart has at most one line per SKU.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>The product it belongs to.</summary>
    [Id(1)]
    public required ProductId Product { get; init; }

    /// <summary>Units, 1 to 999.</summary>
    [Id(2)]
    public required int Quantity { get; init; }
}
