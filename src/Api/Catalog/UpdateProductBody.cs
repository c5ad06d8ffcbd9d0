using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>Everything that describes a product; what is left out is emptied. Variants and prices stay.</summary>
public sealed record UpdateProductBody
{
    // Settable where a member may be missing: a generated reader would overwrite an init-only one with null or false.

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

    /// <summary>Whether buyers see it.</summary>
    public required bool Published { get; init; }

    /// <summary>Typed facts about it, in the order to show them; at most 30.</summary>
    public IReadOnlyList<AttributeBody> Attributes { get; set; } = [];
}
