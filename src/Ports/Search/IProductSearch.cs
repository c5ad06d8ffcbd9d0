namespace Ecommerce.Ports.Search;

/// <summary>
/// Finds products for buyers: only what is published and priced in the currency asked for. Answers come from a derived index, which is a
/// moment behind the records; no decision is ever taken on them.
/// </summary>
public interface IProductSearch
{
    /// <summary>A page of products with facets. The counts of a facet ignore what was chosen in it, so that a buyer sees what else there is.</summary>
    Task<ProductResults> SearchAsync(ProductQuery query, CancellationToken cancellationToken);

    /// <summary>What a buyer may mean who has typed the beginning of a word: products, brands and categories that have something for sale.</summary>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestionQuery query, CancellationToken cancellationToken);
}
