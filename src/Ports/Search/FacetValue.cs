using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Search;

/// <summary>A value and how many products have it, whatever else was chosen in the same facet.</summary>
public sealed record FacetValue
{
    /// <summary>As a filter takes it.</summary>
    public required string Value { get; init; }

    /// <summary>For people, by locale; <c>null</c> where the value speaks for itself.</summary>
    public LocaleMap? Label { get; init; }

    /// <summary>Products.</summary>
    public required int Count { get; init; }
}
