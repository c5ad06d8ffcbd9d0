namespace Ecommerce.Ports.Search;

/// <summary>A page of what was found.</summary>
public sealed record ProductResults
{
    /// <summary>Products found in all.</summary>
    public required int Total { get; init; }

    /// <summary>Those of this page.</summary>
    public required IReadOnlyList<ProductHit> Items { get; init; }

    /// <summary>
    /// <c>category</c> (with those above), <c>brand</c>, and <c>attr.{name}</c> for each attribute and option: by name, their values by count.
    /// </summary>
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>Lowest and highest price in minor units of what passes the other filters; <c>null</c> when nothing does.</summary>
    public required PriceRange? Prices { get; init; }

    /// <summary>Products that can be bought now and pass the other filters.</summary>
    public required int InStock { get; init; }
}
