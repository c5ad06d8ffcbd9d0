using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>A product as it stands.</summary>
[GenerateSerializer, Immutable, Alias("catalog.ProductView")]
public sealed record ProductView
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required ProductId Id { get; init; }

    /// <summary>+1 per accepted change; the ETag.</summary>
    [Id(1)]
    public required long Revision { get; init; }

    /// <summary>Name in the URL.</summary>
    [Id(2)]
    public required string Slug { get; init; }

    /// <summary>Name by locale.</summary>
    [Id(3)]
    public required LocaleMap Name { get; init; }

    /// <summary>Description by locale.</summary>
    [Id(4)]
    public required LocaleMap Description { get; init; }

    /// <summary>Brand.</summary>
    [Id(5)]
    public required string Brand { get; init; }

    /// <summary>Category slug.</summary>
    [Id(6)]
    public required string Category { get; init; }

    /// <summary>Tax class.</summary>
    [Id(7)]
    public required TaxClass TaxClass { get; init; }

    /// <summary>Its variants, in the seller's order.</summary>
    [Id(8)]
    public required ImmutableArray<Variant> Variants { get; init; }

    /// <summary>Whether buyers see it.</summary>
    [Id(9)]
    public required bool Published { get; init; }

    /// <summary>When it was created; the first instant there is in an event that was stored before it said so.</summary>
    [Id(10)]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Typed facts about it, in the seller's order.</summary>
    [Id(11)]
    public ImmutableArray<ProductAttribute> Attributes { get => field.IsDefault ? [] : field; init; }

    /// <summary>The variant with this SKU, or <c>null</c>.</summary>
    public Variant? Find(Sku sku) => Variants.FirstOrDefault(variant => variant.Sku == sku);
}
