using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Search;

/// <summary>A product that was found, in one locale.</summary>
public sealed record SearchItem
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

    /// <summary>Lowest price of the variants that pass the filters.</summary>
    public required Money LowestPrice { get; init; }

    /// <summary>Highest price of the variants that pass the filters.</summary>
    public required Money HighestPrice { get; init; }

    /// <summary>Whether one of those can be bought now.</summary>
    public required bool InStock { get; init; }
}
