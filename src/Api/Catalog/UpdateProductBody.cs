using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>Everything that describes a product; what is left out is emptied. Variants and prices stay.</summary>
public sealed record UpdateProductBody
{
    /// <summary>Name by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>Description by locale, plain text.</summary>
    public IReadOnlyDictionary<string, string> Description { get; init; } = new Dictionary<string, string>();

    /// <summary>Brand.</summary>
    public string Brand { get; init; } = "";

    /// <summary>Slug of the category.</summary>
    public string Category { get; init; } = "";

    /// <summary>How it is taxed.</summary>
    public TaxClass TaxClass { get; init; }

    /// <summary>Whether buyers see it.</summary>
    public required bool Published { get; init; }
}
