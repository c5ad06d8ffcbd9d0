using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Search;

/// <summary>What there is to choose from in one dimension.</summary>
public sealed record Facet
{
    /// <summary>The most values of a facet; those with the highest counts are kept.</summary>
    public const int MaxValues = 100;

    /// <summary><c>category</c>, <c>brand</c> or <c>attr.{name}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its name by locale, of an attribute.</summary>
    public LocaleMap? Label { get; init; }

    /// <summary>What the values are, of an attribute; options are <see cref="AttributeKind.Enum"/>.</summary>
    public AttributeKind? Kind { get; init; }

    /// <summary>Unit of the numbers.</summary>
    public string? Unit { get; init; }

    /// <summary>Highest count first, equal ones by value.</summary>
    public required IReadOnlyList<FacetValue> Values { get; init; }
}
