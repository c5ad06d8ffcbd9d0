using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Ecommerce.Records;

namespace Ecommerce.ApiHost;

/// <summary>Takes the place of a search index, which the cluster does not have yet: whoever asks is told 503.</summary>
internal sealed class SearchToCome : IProductSearch, IProductSearchIndex
{
    public Task<ProductResults> SearchAsync(ProductQuery query, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestionQuery query, CancellationToken cancellationToken) => throw Missing();

    public Task PutAsync(IReadOnlyList<ProductView> products, CancellationToken cancellationToken) => throw Missing();

    public Task PutStockAsync(IReadOnlyList<StockLevel> levels, CancellationToken cancellationToken) => throw Missing();

    public Task PutCategoriesAsync(CategoryTree tree, CancellationToken cancellationToken) => throw Missing();

    public Task BeginRebuildAsync(CancellationToken cancellationToken) => throw Missing();

    public Task EndRebuildAsync(CancellationToken cancellationToken) => throw Missing();

    public Task<SearchIndexState> GetStateAsync(CancellationToken cancellationToken) => throw Missing();

    private static RecordUnavailableException Missing() => new("This shop has no search index.");
}
