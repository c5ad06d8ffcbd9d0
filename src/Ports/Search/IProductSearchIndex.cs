using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Ports.Search;

/// <summary>
/// The writing side of the index behind <see cref="IProductSearch"/>. Everything is put with its revision: an older one never replaces a
/// newer one, so what comes twice or out of order does no harm. The index is derived: it can be deleted, and be built again from the records.
/// </summary>
public interface IProductSearchIndex
{
    /// <summary>Puts products. One that is not published is remembered by its revision only and never found.</summary>
    Task PutAsync(IReadOnlyList<ProductView> products, CancellationToken cancellationToken);

    /// <summary>Puts stock, whether the products of these SKUs are there yet or not.</summary>
    Task PutStockAsync(IReadOnlyList<StockLevel> levels, CancellationToken cancellationToken);

    /// <summary>Puts the category tree.</summary>
    Task PutCategoriesAsync(CategoryTree tree, CancellationToken cancellationToken);

    /// <summary>
    /// Begins to build the index anew while the old content still answers: from now on a put replaces whatever was put before this call, even
    /// a higher revision. Beginning again gives the build before it up.
    /// </summary>
    Task BeginRebuildAsync(CancellationToken cancellationToken);

    /// <summary>Ends it: what was not put since it began is gone, and the index is complete.</summary>
    Task EndRebuildAsync(CancellationToken cancellationToken);

    /// <summary>What is in it.</summary>
    Task<SearchIndexState> GetStateAsync(CancellationToken cancellationToken);
}
