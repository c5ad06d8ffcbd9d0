using Ecommerce.Contracts;
using Ecommerce.Ports.Search;

namespace Ecommerce.Api.Search;

/// <summary>What was found, in one locale.</summary>
internal static class SearchMapping
{
    public static SearchResults ToBody(this ProductResults results, ProductQuery query) => new()
    {
        Items = [.. results.Items.Select(hit => ToItem(hit, query))],
        Total = results.Total,
        Page = query.Page,
        Limit = query.Limit,
        Currency = query.Currency,
        Facets = [.. results.Facets.Select(facet => ToFacet(facet, query.Locale))],
        LowestPrice = results.Prices is { } lowest ? new Money(lowest.Min, query.Currency) : null,
        HighestPrice = results.Prices is { } highest ? new Money(highest.Max, query.Currency) : null,
        InStock = results.InStock,
    };

    private static SearchItem ToItem(ProductHit hit, ProductQuery query) => new()
    {
        Id = hit.Id,
        Slug = hit.Slug,
        Name = hit.Name.In(query.Locale),
        Brand = hit.Brand,
        Category = hit.Category,
        Skus = hit.Skus,
        LowestPrice = new(hit.Prices.Min, query.Currency),
        HighestPrice = new(hit.Prices.Max, query.Currency),
        InStock = hit.InStock,
    };

    private static SearchFacet ToFacet(Facet facet, string locale) => new()
    {
        Name = facet.Name,
        Label = facet.Label?.In(locale),
        Kind = facet.Kind,
        Unit = facet.Unit,
        Values = [.. facet.Values.Select(value => new SearchFacetValue
        {
            Value = value.Value,
            Label = value.Label?.In(locale) is { Length: > 0 } label ? label : value.Value,
            Count = value.Count,
        })],
    };
}
