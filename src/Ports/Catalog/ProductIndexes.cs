namespace Ecommerce.Ports.Catalog;

/// <summary>What the lists of products need indexed in records of kind <c>product</c>.</summary>
public static class ProductIndexes
{
    /// <summary>Products by age.</summary>
    public static readonly StateIndex ByAge = new("age", ["state.published", "state.createdAt"]);

    /// <summary>Products by slug.</summary>
    public static readonly StateIndex BySlug = new("slug", ["state.published", "state.slug"]);

    /// <summary>Products of one category by age.</summary>
    public static readonly StateIndex ByCategoryAndAge = new("category-age", ["state.category", "state.published", "state.createdAt"]);

    /// <summary>Products of one brand by age.</summary>
    public static readonly StateIndex ByBrandAndAge = new("brand-age", ["state.brand", "state.published", "state.createdAt"]);

    /// <summary>Products of one category by slug.</summary>
    public static readonly StateIndex ByCategoryAndSlug = new("category-slug", ["state.category", "state.published", "state.slug"]);

    /// <summary>Products of one brand by slug.</summary>
    public static readonly StateIndex ByBrandAndSlug = new("brand-slug", ["state.brand", "state.published", "state.slug"]);

    /// <summary>The product of a slug; unique also where two claims of one slug would cross.</summary>
    public static readonly StateIndex OfSlug = new("of-slug", ["state.slug"], IsUnique: true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<StateIndex> All =
        [ByAge, BySlug, ByCategoryAndAge, ByBrandAndAge, ByCategoryAndSlug, ByBrandAndSlug, OfSlug];
}
