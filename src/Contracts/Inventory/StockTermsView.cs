using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Inventory;

/// <summary>The terms of a SKU as they stand.</summary>
[GenerateSerializer, Immutable, Alias("inventory.StockTermsView")]
public sealed record StockTermsView
{
    /// <summary>The SKU.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>+1 per change of the terms, and of nothing else; 0 while nobody has set any.</summary>
    [Id(1)]
    public required long Revision { get; init; }

    /// <summary>The terms.</summary>
    [Id(2)]
    public required StockTerms Terms { get; init; }
}
