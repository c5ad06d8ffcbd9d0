using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>A new product.</summary>
public sealed record CreateProductBody
{
    // Settable where a member may be missing: a generated reader would overwrite an init-only one with null or false.

    /// <summary>Name in the URL: lower case letters, digits and single hyphens. It never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>Name by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>Description by locale, plain text.</summary>
    public IReadOnlyDictionary<string, string> Description { get; set; } = new Dictionary<string, string>();

    /// <summary>Brand.</summary>
    public string Brand { get; set; } = "";

    /// <summary>Slug of the category.</summary>
    public string Category { get; set; } = "";

    /// <summary>How it is taxed.</summary>
    public TaxClass TaxClass { get; set; }

    /// <summary>1 to 200 variants, in the order to show them.</summary>
    public required IReadOnlyList<VariantBody> Variants { get; init; }

    /// <summary>Whether buyers see it.</summary>
    public bool Published { get; set; } = true;

    /// <summary>Typed facts about it, in the order to show them; at most 30.</summary>
    public IReadOnlyList<AttributeBody> Attributes { get; set; } = [];
}
