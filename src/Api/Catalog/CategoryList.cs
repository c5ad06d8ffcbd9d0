namespace Ecommerce.Api.Catalog;

/// <summary>The category tree as buyers see it.</summary>
public sealed record CategoryList
{
    /// <summary>Each after its parent, siblings in their order.</summary>
    public required IReadOnlyList<CategoryItem> Items { get; init; }
}
