namespace Ecommerce.Contracts.Catalog;

/// <summary>A category of the shop's tree.</summary>
[GenerateSerializer, Immutable, Alias("catalog.Category")]
public sealed record Category
{
    /// <summary>Its name in URLs, unique in the tree. Products name their category by it.</summary>
    [Id(0)]
    public required string Slug { get; init; }

    /// <summary>Its name for people, by locale.</summary>
    [Id(1)]
    public required LocaleMap Name { get; init; }

    /// <summary>Slug of the category above; <c>null</c> at the top.</summary>
    [Id(2)]
    public string? Parent { get; init; }

    /// <summary>Place among its siblings, low first; equal ones stand by slug.</summary>
    [Id(3)]
    public int Position { get; init; }
}
