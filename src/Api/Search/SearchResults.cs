using Ecommerce.Contracts;

namespace Ecommerce.Api.Search;

/// <summary>A page of what was found.</summary>
public sealed record SearchResults
{
    /// <summary>The products of this page.</summary>
    public required IReadOnlyList<SearchItem> Items { get; init; }

    /// <summary>Products found in all.</summary>
    public required int Total { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Items of a full page.</summary>
    public required int Limit { get; init; }

    /// <summary>The currency that prices and filters are in.</summary>
    public required string Currency { get; init; }

    /// <summary>What there is to choose from. Counts ignore what was chosen in the same facet.</summary>
    public required IReadOnlyList<SearchFacet> Facets { get; init; }

    /// <summary>Lowest price of what passes the other filters; missing when nothing does.</summary>
    public Money? LowestPrice { get; init; }

    /// <summary>Highest price of what passes the other filters.</summary>
    public Money? HighestPrice { get; init; }

    /// <summary>Products that can be bought now and pass the other filters.</summary>
    public required int InStock { get; init; }
}
