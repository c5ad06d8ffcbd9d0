namespace Ecommerce.Contracts.Catalog;

/// <summary>Puts a category into the tree, or replaces it.</summary>
[GenerateSerializer, Immutable, Alias("catalog.SetCategory")]
public sealed record SetCategory
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The revision of the tree that the editor saw (If-Match); <c>null</c> takes any.</summary>
    [Id(1)]
    public long? ExpectedRevision { get; init; }

    /// <summary>The category as it shall stand.</summary>
    [Id(2)]
    public required Category Category { get; init; }
}
