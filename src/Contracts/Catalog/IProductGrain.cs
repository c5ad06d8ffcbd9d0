using Orleans.Concurrency;

namespace Ecommerce.Contracts.Catalog;

/// <summary>One product with its variants. The only writer of its names and prices.</summary>
[Alias("catalog.IProductGrain")]
public interface IProductGrain : IGrainWithStringKey
{
    /// <summary>
    /// Creates the product. The caller has claimed the slug and every SKU before. Answers <c>catalog.invalid_product</c>,
    /// <c>shop.idempotency_key_reused</c> when the product exists with another body, and <c>catalog.slug_taken</c> only where a claim
    /// was lost to another product between claiming and writing.
    /// </summary>
    [Alias("Create")]
    Task<Outcome<ProductView>> CreateAsync(CreateProduct command);

    /// <summary>
    /// Replaces the descriptive members. Answers <c>catalog.product_not_found</c>, <c>catalog.invalid_product</c>, and
    /// <c>shop.stale_version</c> (with <c>revision</c>) when <see cref="UpdateProduct.ExpectedRevision"/> is not the current one.
    /// A repeated command answers the product as it stands.
    /// </summary>
    [Alias("Update")]
    Task<Outcome<ProductView>> UpdateAsync(UpdateProduct command);

    /// <summary>
    /// Replaces the prices of one variant. Answers as <see cref="UpdateAsync"/>, and <c>catalog.sku_unknown</c>.
    /// A repeated command answers the product as it stands.
    /// </summary>
    [Alias("SetPrices")]
    Task<Outcome<ProductView>> SetPricesAsync(SetPrices command);

    /// <summary>The committed product, or <c>null</c>. A pure read: it interleaves, and it is what an order is priced from.</summary>
    [Alias("Get"), AlwaysInterleave]
    ValueTask<ProductView?> GetAsync();
}
