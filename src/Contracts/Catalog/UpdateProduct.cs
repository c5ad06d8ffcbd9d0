using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>Replaces what describes a product; variants and prices stay.</summary>
[GenerateSerializer, Immutable, Alias("catalog.UpdateProduct")]
public sealed record UpdateProduct
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The revision that the editor saw (If-Match).</summary>
    [Id(1)]
    public required long ExpectedRevision { get; init; }

    /// <summary>Name by locale.</summary>
    [Id(2)]
    public required LocaleMap Name { get; init; }

    /// <summary>Description by locale.</summary>
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

    /// <summary>Whether buyers see it.</summary>
    [Id(7)]
    public bool Published { get; init; } = true;

    /// <summary>Typed facts about it, in the order to show them.</summary>
    [Id(8)]
    public ImmutableArray<ProductAttribute> Attributes { get => field.IsDefault ? [] : field; init; }
}
