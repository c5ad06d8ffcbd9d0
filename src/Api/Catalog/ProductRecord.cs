using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>A product as staff see it: every locale, published or not.</summary>
public sealed record ProductRecord
{
    /// <summary>Its id.</summary>
    public required ProductId Id { get; init; }

    /// <summary>+1 per change; the number in the ETag.</summary>
    public required long Revision { get; init; }

    /// <summary>Name in the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Name by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>Description by locale.</summary>
    public required IReadOnlyDictionary<string, string> Description { get; init; }

    /// <summary>Brand.</summary>
    public required string Brand { get; init; }

    /// <summary>Slug of the category.</summary>
    public required string Category { get; init; }

    /// <summary>How it is taxed.</summary>
    public required TaxClass TaxClass { get; init; }

    /// <summary>Its variants, in the order to show them.</summary>
    public required IReadOnlyList<VariantBody> Variants { get; init; }

    /// <summary>Whether buyers see it.</summary>
    public required bool Published { get; init; }

    /// <summary>Typed facts about it, in the order to show them.</summary>
    public required IReadOnlyList<AttributeBody> Attributes { get; init; }
}
