using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>A product in a list, in one locale.</summary>
public sealed record ProductItem
{
    /// <summary>Its id.</summary>
    public required ProductId Id { get; init; }

    /// <summary>Name in the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Brand.</summary>
    public required string Brand { get; init; }

    /// <summary>Slug of the category.</summary>
    public required string Category { get; init; }

    /// <summary>SKUs of its variants, in the order to show them.</summary>
    public required IReadOnlyList<Sku> Skus { get; init; }

    /// <summary>The lowest price of its variants in minor units, by currency; only the currency that was asked for, if one was.</summary>
    public required IReadOnlyDictionary<string, long> LowestPrices { get; init; }
}
