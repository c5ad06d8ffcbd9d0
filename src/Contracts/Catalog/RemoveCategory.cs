namespace Ecommerce.Contracts.Catalog;

/// <summary>Takes a category without children out of the tree. Products keep its slug and can be given another.</summary>
[GenerateSerializer, Immutable, Alias("catalog.RemoveCategory")]
public sealed record RemoveCategory
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The revision of the tree that the editor saw (If-Match); <c>null</c> takes any.</summary>
    [Id(1)]
    public long? ExpectedRevision { get; init; }

    /// <summary>The category.</summary>
    [Id(2)]
    public required string Slug { get; init; }
}
