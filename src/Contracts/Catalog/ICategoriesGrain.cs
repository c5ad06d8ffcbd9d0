using Orleans.Concurrency;

namespace Ecommerce.Contracts.Catalog;

/// <summary>
/// The category tree of the shop, at most three levels deep; one grain, its key is <see cref="Key"/>. A product may name a category that is
/// not in the tree (yet): it is found under that slug alone.
/// </summary>
[Alias("catalog.ICategoriesGrain")]
public interface ICategoriesGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "shop";

    /// <summary>The committed tree. A pure read.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<CategoryTree> GetAsync();

    /// <summary>
    /// Puts a category in its place. Answers <c>shop.stale_version</c> (with <c>revision</c>), and <c>catalog.invalid_category</c> when the
    /// parent is missing or the tree would get a fourth level, a circle, or too many categories.
    /// </summary>
    [Alias("Set")]
    Task<Outcome<CategoryTree>> SetAsync(SetCategory command);

    /// <summary>
    /// Takes a category out. Answers <c>shop.stale_version</c>, <c>catalog.category_not_found</c>, and
    /// <c>catalog.category_has_children</c> while others stand below it.
    /// </summary>
    [Alias("Remove")]
    Task<Outcome<CategoryTree>> RemoveAsync(RemoveCategory command);
}
