namespace Ecommerce.Api.Catalog;

/// <summary>A category as buyers see it, in one locale.</summary>
public sealed record CategoryItem
{
    /// <summary>Its slug, for the filter of lists.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Slug of the category above; missing at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>1 at the top, at most 3.</summary>
    public required int Level { get; init; }
}
