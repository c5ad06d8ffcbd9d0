namespace Ecommerce.Api.Search;

/// <summary>A value and how many products have it.</summary>
public sealed record SearchFacetValue
{
    /// <summary>As the query parameter takes it.</summary>
    public required string Value { get; init; }

    /// <summary>For people.</summary>
    public required string Label { get; init; }

    /// <summary>Products.</summary>
    public required int Count { get; init; }
}
