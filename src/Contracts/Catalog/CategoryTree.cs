using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>The categories of the shop as they stand, each after its parent and in the order to show them.</summary>
[GenerateSerializer, Immutable, Alias("catalog.CategoryTree")]
public sealed record CategoryTree
{
    /// <summary>+1 per accepted change; 0 while there are none. The ETag.</summary>
    [Id(0)]
    public required long Revision { get; init; }

    /// <summary>Depth first.</summary>
    [Id(1)]
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>Slugs from the top down to this one; only itself when it is not in the tree.</summary>
    public IReadOnlyList<string> PathOf(string slug)
    {
        var path = new List<string> { slug };
        while (path.Count <= ProductLimits.CategoryLevels && Find(path[^1])?.Parent is { } parent) path.Add(parent);
        path.Reverse();
        return path;
    }

    /// <summary>The category with this slug, or <c>null</c>.</summary>
    public Category? Find(string slug) => Categories.FirstOrDefault(category => category.Slug == slug);
}
