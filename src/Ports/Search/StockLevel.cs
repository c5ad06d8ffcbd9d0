using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Search;

/// <summary>What can be sold of a SKU, as of a revision of its stock.</summary>
public sealed record StockLevel
{
    /// <summary>The SKU.</summary>
    public required Sku Sku { get; init; }

    /// <summary>Revision of the stock.</summary>
    public required long Revision { get; init; }

    /// <summary>Units that can be sold.</summary>
    public required long Available { get; init; }
}
