using System.Globalization;

namespace Ecommerce.Contracts.Catalog;

/// <summary>
/// A typed fact about a product, e.g. weight: 1.2 kg. It carries its own label, so that a list needs nothing else to show it; the
/// members of other kinds are <c>null</c>.
/// </summary>
[GenerateSerializer, Immutable, Alias("catalog.ProductAttribute")]
public sealed record ProductAttribute
{
    /// <summary>Its name in filters and in the URL, a slug, e.g. <c>weight</c>; once per product.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>Its name for people, by locale.</summary>
    [Id(1)]
    public required LocaleMap Label { get; init; }

    /// <summary>What its value is.</summary>
    [Id(2)]
    public required AttributeKind Kind { get; init; }

    /// <summary>The text by locale; of an <see cref="AttributeKind.Enum"/> the label of the choice.</summary>
    [Id(3)]
    public LocaleMap? Text { get; init; }

    /// <summary>The number in thousandths of its unit: 1.2 kg is 1200. Integers, so that two equal numbers are equal everywhere.</summary>
    [Id(4)]
    public long? Thousandths { get; init; }

    /// <summary>The unit of the number, e.g. <c>kg</c>; empty for a bare number.</summary>
    [Id(5)]
    public string? Unit { get; init; }

    /// <summary>Yes or no.</summary>
    [Id(6)]
    public bool? Flag { get; init; }

    /// <summary>The code of the choice, a slug.</summary>
    [Id(7)]
    public string? Choice { get; init; }

    /// <summary>The day as <c>yyyy-MM-dd</c>, which sorts as days do.</summary>
    [Id(8)]
    public string? Date { get; init; }

    /// <summary>The value in the one spelling that filters and facets use; <c>null</c> for a text, which nobody filters by.</summary>
    public string? FilterValue() => Kind switch
    {
        AttributeKind.Number when Thousandths is { } number => (number / 1000m).ToString("0.###", CultureInfo.InvariantCulture),
        AttributeKind.Boolean when Flag is { } flag => flag ? "true" : "false",
        AttributeKind.Enum => Choice,
        AttributeKind.Date => Date,
        _ => null,
    };
}
