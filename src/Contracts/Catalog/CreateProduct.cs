using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>Creates a product.</summary>
[GenerateSerializer, Immutable, Alias("catalog.CreateProduct")]
public sealed record CreateProduct
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Name in the URL: lower case letters, digits and hyphens, unique.</summary>
    [Id(1)]
    public required string Slug { get; init; }

    /// <summary>Name by locale.</summary>
    [Id(2)]
    public required LocaleMap Name { get; init; }

    /// <summary>Description by locale, plain text.</summary>
    [Id(3)]
    public required LocaleMap Description { get; init; }

    /// <summary>Brand.</summary>
    [Id(4)]
    public string Brand { get; init; } = "";

    /// <summary>Category slug.</summary>
    [Id(5)]
    public string Category { get; init; } = "";

    /// <summary>Tax class.</summary>
    [Id(6)]
    public TaxClass TaxClass { get; init; }

    /// <summary>1 to 200 variants.</summary>
    [Id(7)]
    public required ImmutableArray<Variant> Variants { get; init; }

    /// <summary>Whether buyers see it.</summary>
    [Id(8)]
    public bool Published { get; init; } = true;

    /// <summary>Typed facts about it, in the order to show them.</summary>
    [Id(9)]
    public ImmutableArray<ProductAttribute> Attributes { get => field.IsDefault ? [] : field; init; }
}
