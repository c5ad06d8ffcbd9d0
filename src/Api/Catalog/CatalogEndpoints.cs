using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Ports.Catalog;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Catalog;

/// <summary>The catalogue that buyers see: <c>/api/products</c>.</summary>
public static class CatalogEndpoints
{
    private const string DefaultLocale = "en";

    // A changed name or price shows half a minute late at most; an order is never priced from what a cache says.
    private const string CacheControl = "public, max-age=30";

    /// <summary>Services of the catalogue: its JSON, <see cref="ProductCreation"/> and <see cref="SkuDirectory"/>.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services) =>
        services.AddShopJson(CatalogJson.Default).AddSingleton<ProductCreation>().AddSingleton<SkuDirectory>();

    /// <summary>Adds the routes.</summary>
    public static void MapCatalog(this IEndpointRouteBuilder routes)
    {
        var products = routes.MapArea("products").AllowGuests();
        products.MapGet("/", ListAsync).WithSummary("Published products").WithDescription("Newest first, or by slug.");
        products.MapGet("/{idOrSlug}", GetAsync).WithSummary("A product").ProducesProblem(404);
        products.MapGet("/variants/{sku}/availability", GetAvailabilityAsync)
            .WithSummary("Units of a variant that can be bought").ProducesProblem(404);
    }

    private static async Task<Results<Ok<Page<ProductItem>>, ProblemHttpResult>> ListAsync(
        [AsParameters] ProductListQuery query,
        [AsParameters] PageQuery page,
        [FromServices] IProductQueries products,
        CancellationToken cancellationToken)
    {
        if (query.Check().Refusal is { } invalid)
            return invalid;
        if (!page.TryRead(cursorParts: 3, PageQuery.StoreDefault, out var request, out var refusal))
            return refusal;
        if (request.After is { } after && (after[0] != query.SortOrDefault || !ProductId.TryParse(after[2], null, out _)))
            return new Validate().Fail("?cursor", "not_a_cursor", "This cursor was given out for another order.").Refusal!;

        var found = await products.ListAsync(query.ToFilter(request), cancellationToken);
        var items = found.Items.Select(product => product.ToItem(query.Locale ?? DefaultLocale, query.Currency)).ToArray();
        var next = found.Next is { } last ? Cursor.Of(query.SortOrDefault, last.SortKey, last.Id.Value) : null;
        return TypedResults.Ok(Page<ProductItem>.Of(items, request, next));
    }

    private static async Task<Results<Ok<ProductDetails>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        string idOrSlug,
        string? locale,
        HttpContext context,
        [FromServices] IProductQueries products,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        if (locale is not null && new Validate().Locale("?locale", locale).Refusal is { } invalid)
            return invalid;
        if (await FindAsync(idOrSlug, products, cancellationToken) is not { } id)
            return Answers.Problem(Problems.ProductNotFound);
        if (await FindPublishedAsync(grains, id) is not { } product)
            return Answers.Problem(Problems.ProductNotFound);

        context.Response.Headers.CacheControl = CacheControl;
        return context.IsNotModified(product.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(product.ToDetails(locale ?? DefaultLocale));
    }

    private static async Task<Results<Ok<Availability>, ProblemHttpResult>> GetAvailabilityAsync(
        Sku sku, SkuDirectory directory, [FromServices] IGrainFactory grains)
    {
        if (await directory.FindAsync(sku) is not { } id || await FindPublishedAsync(grains, id) is null)
            return Answers.Problem(Problems.StockUnknown);
        var stock = await grains.GetGrain<ISkuGrain>(sku.Value).GetAsync();
        return TypedResults.Ok(new Availability { Sku = sku, Available = Math.Max(0, stock?.Available ?? 0), Backorder = stock is { Backorder: true } });
    }

    private static async Task<ProductView?> FindPublishedAsync(IGrainFactory grains, ProductId id) =>
        await grains.GetGrain<IProductGrain>(id.Value).GetAsync() is { Published: true } product ? product : null;

    // No slug looks like an id: slugs have no underscore.
    private static async ValueTask<ProductId?> FindAsync(string idOrSlug, IProductQueries products, CancellationToken cancellationToken) =>
        ProductId.TryParse(idOrSlug, null, out var id) ? id
        : ProductLimits.IsSlug(idOrSlug) ? await products.FindBySlugAsync(idOrSlug, cancellationToken)
        : null;
}
