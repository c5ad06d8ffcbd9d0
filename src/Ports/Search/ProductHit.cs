using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Search;

/// <summary>A product that was found. It says whether it can be bought, never how many units there are.</summary>
public sealed record ProductHit
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

    /// <summary>All its SKUs, in the seller's order.</summary>
    public required ImmutableArray<Sku> Skus { get; init; }

    /// <summary>Prices of the variants that pass the filters.</summary>
    public required PriceRange Prices { get; init; }

    /// <summary>Whether one of those can be bought now.</summary>
    public required bool InStock { get; init; }
}
