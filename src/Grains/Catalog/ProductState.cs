using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>What is stored of a product.</summary>
public sealed record ProductState
{
    public ProductOrigin? Origin { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string Slug { get; init; } = "";

    public LocaleMap Name { get; init; } = new();

    public LocaleMap Description { get; init; } = new();

    public string Brand { get; init; } = "";

    public string Category { get; init; } = "";

    public TaxClass TaxClass { get; init; }

    public ImmutableArray<Variant> Variants { get; init; } = [];

    public bool Published { get; init; }

    public ImmutableArray<ProductAttribute> Attributes { get => field.IsDefault ? [] : field; init; }

    public ProductView ToView(ProductId id, long revision) => new()
    {
        Id = id,
        Revision = revision,
        Slug = Slug,
        Name = Name,
        Description = Description,
        Brand = Brand,
        Category = Category,
        TaxClass = TaxClass,
        Variants = Variants,
        Published = Published,
        CreatedAt = CreatedAt,
        Attributes = Attributes,
    };
}
