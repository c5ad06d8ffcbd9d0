using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>A product as buyers see it, in one locale.</summary>
public sealed record ProductDetails
{
    /// <summary>Its id.</summary>
    public required ProductId Id { get; init; }

    /// <summary>Name in the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Description, plain text.</summary>
    public required string Description { get; init; }

    /// <summary>Brand.</summary>
    public required string Brand { get; init; }

    /// <summary>Slug of the category.</summary>
    public required string Category { get; init; }

    /// <summary>What to choose from.</summary>
    public required IReadOnlyList<VariantDetails> Variants { get; init; }

    /// <summary>Typed facts about it, in the order to show them.</summary>
    public required IReadOnlyList<AttributeDetails> Attributes { get; init; }
}
