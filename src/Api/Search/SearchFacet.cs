using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Search;

/// <summary>What there is to choose from in one dimension.</summary>
public sealed record SearchFacet
{
    /// <summary>Name of the query parameter: <c>category</c>, <c>brand</c>, or <c>attr.</c> with the name of an attribute or option.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people, of an attribute.</summary>
    public string? Label { get; init; }

    /// <summary>What the values are, of an attribute.</summary>
    public AttributeKind? Kind { get; init; }

    /// <summary>Unit of the numbers.</summary>
    public string? Unit { get; init; }

    /// <summary>Highest count first, at most 100.</summary>
    public required IReadOnlyList<SearchFacetValue> Values { get; init; }
}
