using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Catalog;

/// <summary>A product in a list.</summary>
public sealed record ProductSummary
{
    /// <summary>Its id.</summary>
    public required ProductId Id { get; init; }

    /// <summary>Name in the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Name by locale.</summary>
    public required LocaleMap Name { get; init; }

    /// <summary>Brand.</summary>
    public required string Brand { get; init; }

    /// <summary>Category slug.</summary>
    public required string Category { get; init; }

    /// <summary>The SKUs to choose from, in the seller's order.</summary>
    public required ImmutableArray<Sku> Skus { get; init; }

    /// <summary>The lowest price of its variants in minor units, by currency.</summary>
    public required ImmutableSortedDictionary<string, long> LowestPrices { get; init; }
}
