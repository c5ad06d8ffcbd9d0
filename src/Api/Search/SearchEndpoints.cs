using System.ComponentModel;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Settings;
using Ecommerce.Ports.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Search;

/// <summary>Search for buyers, <c>/api/search</c>, and its index for staff, <c>/api/admin/search</c>.</summary>
internal static class SearchEndpoints
{
    private const string IndexPath = "/api/admin/search/index";

    // As the catalogue: half a minute late at most, and an order is never priced or promised from it.
    private const string CacheControl = "public, max-age=30";

    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddShopJson(SearchJson.Default).AddSingleton<SearchBuild>();

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        var search = routes.MapArea("search").AllowGuests();
        search.MapGet("/products", SearchAsync).WithSummary("Find products by words, filters and facets").WithDescription(
            """
            Only what is published and priced in the currency. A product is found when one of its variants passes every filter.
            Attributes and options are filtered by `attr.{name}=a,b` (any of the values, as a facet spells them), numbers and dates also by
            `attr.{name}[gte]` and `attr.{name}[lte]`, e.g. `?q=배낭&attr.colour=Slate&attr.weight[lte]=1.5&price[lte]=200000&inStock=true`.
            """);
        search.MapGet("/suggestions", SuggestAsync).WithSummary("What may be meant by the beginning of a word");
        var index = routes.MapArea("admin").MapGroup("/search").RequirePermission(Permissions.CatalogWrite);
        index.MapGet("/index", GetIndexAsync).WithSummary("What is in the search index");
        index.MapPost("/rebuild", RebuildAsync).WithSummary("Build the search index anew")
            .WithDescription("It is derived from the catalogue and answers meanwhile. A build that runs already is not doubled.");
    }

    private static async Task<Results<Ok<SearchResults>, ProblemHttpResult>> SearchAsync(
        [AsParameters] SearchQuery parameters,
        HttpContext context,
        [FromServices] IProductSearch search,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var (query, check) = parameters.Read(context.Request.Query, parameters.Currency ?? await FirstCurrencyAsync(grains));
        if (query is null)
            return check.Refusal!;
        var results = await search.SearchAsync(query, cancellationToken);
        context.Response.Headers.CacheControl = CacheControl;
        return TypedResults.Ok(results.ToBody(query));
    }

    private static async Task<Results<Ok<SuggestionList>, ProblemHttpResult>> SuggestAsync(
        [FromQuery(Name = "q"), Description("What was typed so far; 1 to 200 characters.")] string? q,
        [Description("Only what is priced in it; the shop's first currency when not given.")] string? currency,
        [Description("Language of the texts, e.g. ko; en when not given.")] string? locale,
        HttpContext context,
        [FromServices] IProductSearch search,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var check = new Validate().Text("?q", q, 1, SearchQuery.MaxText)
            .That(currency is null || ProductLimits.Currencies.Contains(currency), "?currency", "unknown", "The shop does not know this currency.");
        if (locale is not null) check.Locale("?locale", locale);
        if (check.Refusal is { } invalid)
            return invalid;
        var suggestions = await search.SuggestAsync(new() { Text = q!, Currency = currency ?? await FirstCurrencyAsync(grains) }, cancellationToken);
        context.Response.Headers.CacheControl = CacheControl;
        return TypedResults.Ok(new SuggestionList
        {
            Items = [.. suggestions.Select(suggestion => new SuggestionItem
            {
                Kind = suggestion.Kind,
                Value = suggestion.Value,
                Text = suggestion.Text.In(locale ?? "en"),
            })],
        });
    }

    private static async Task<Ok<SearchIndexBody>> GetIndexAsync(
        [FromServices] IProductSearchIndex index, SearchBuild build, CancellationToken cancellationToken) =>
        TypedResults.Ok(Body(await index.GetStateAsync(cancellationToken), build.IsRunning));

    private static async Task<Accepted<SearchIndexBody>> RebuildAsync(
        [FromServices] IProductSearchIndex index, SearchBuild build, IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        // Not with the request's token: whoever asked need not wait, and one who leaves must not leave half an index behind.
        build.Start(lifetime.ApplicationStopping);
        return TypedResults.Accepted(IndexPath, Body(await index.GetStateAsync(cancellationToken), isBuilding: true));
    }

    private static SearchIndexBody Body(SearchIndexState state, bool isBuilding) => new()
    {
        Products = state.Products,
        Variants = state.Variants,
        IsComplete = state.IsComplete,
        IsBuilding = isBuilding,
    };

    private static async ValueTask<string> FirstCurrencyAsync(IGrainFactory grains) =>
        (await grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync()).Settings.Currencies[0];
}
