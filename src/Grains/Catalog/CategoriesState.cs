using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Catalog;

/// <summary>What is stored of the category tree.</summary>
public sealed record CategoriesState
{
    /// <summary>Depth first, siblings in their order.</summary>
    public ImmutableArray<Category> Categories { get => field.IsDefault ? [] : field; init; }
}
