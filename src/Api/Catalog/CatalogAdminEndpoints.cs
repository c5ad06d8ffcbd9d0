using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Catalog;

/// <summary>Staff routes of the catalogue: <c>/api/admin/products</c>.</summary>
public static class CatalogAdminEndpoints
{
    private const string Path = "/products";

    /// <summary>Adds the routes.</summary>
    public static void MapCatalogAdmin(this IEndpointRouteBuilder routes)
    {
        var products = routes.MapArea("admin").MapGroup(Path).RequirePermission(Permissions.CatalogWrite);
        products.MapPost("/", CreateAsync).RequireIdempotencyKey().WithSummary("Create a product")
            .ProducesProblem(409).ProducesProblem(422);
        products.MapGet("/{id}", GetAsync).WithSummary("A product with every locale, published or not").ProducesProblem(404);
        products.MapPut("/{id}", UpdateAsync).RequireIfMatch().AllowIdempotencyKey().WithSummary("Replace what describes a product")
            .ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        products.MapPut("/{id}/variants/{sku}/prices", SetPricesAsync).RequireIfMatch().AllowIdempotencyKey()
            .WithSummary("Replace the prices of a variant")
            .ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Created<ProductRecord>, ProblemHttpResult>> CreateAsync(
        CreateProductBody body,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        ProductCreation creation,
        CancellationToken cancellationToken)
    {
        var operation = key.For(caller.ScopeOf("catalog.create"), body, CatalogJson.Default.CreateProductBody);
        var command = body.ToCommand(operation);
        if (Refuse(ProductChecks.Of(command), body.Attributes) is { } invalid)
            return invalid;

        // From the key, so that repeating the request meets the product that it made.
        var id = ProductId.From(IdText.Derive(ProductId.Prefix, operation.Id));
        var outcome = await Retry.OnUnavailableAsync(() => creation.CreateAsync(id, command), cancellationToken);
        return outcome.Value is { } product
            ? TypedResults.Created($"/api/admin{Path}/{product.Id}", Answer(context, outcome, product))
            : Answers.Refuse(outcome.Rejection!);
    }

    private static async Task<Results<Ok<ProductRecord>, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        ProductId id, HttpContext context, [FromServices] IGrainFactory grains)
    {
        if (await grains.GetGrain<IProductGrain>(id.Value).GetAsync() is not { } product)
            return Answers.Problem(Problems.ProductNotFound);
        return context.IsNotModified(product.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(product.ToRecord());
    }

    private static async Task<Results<Ok<ProductRecord>, ProblemHttpResult>> UpdateAsync(
        ProductId id,
        UpdateProductBody body,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var operation = key.For(caller.ScopeOf("catalog.update"), body, CatalogJson.Default.UpdateProductBody);
        var command = body.ToCommand(operation, ifMatch.Revision!.Value);
        if (Refuse(ProductChecks.Of(command), body.Attributes) is { } invalid)
            return invalid;
        return await ChangeAsync(() => grains.GetGrain<IProductGrain>(id.Value).UpdateAsync(command), context, cancellationToken);
    }

    private static async Task<Results<Ok<ProductRecord>, ProblemHttpResult>> SetPricesAsync(
        ProductId id,
        Sku sku,
        SetPricesBody body,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var operation = key.For(caller.ScopeOf($"catalog.prices:{sku}"), body, CatalogJson.Default.SetPricesBody);
        var command = body.ToCommand(operation, ifMatch.Revision!.Value, sku);
        if (Refuse(ProductChecks.Of(command), []) is { } invalid)
            return invalid;
        return await ChangeAsync(() => grains.GetGrain<IProductGrain>(id.Value).SetPricesAsync(command), context, cancellationToken);
    }

    private static async Task<Results<Ok<ProductRecord>, ProblemHttpResult>> ChangeAsync(
        Func<Task<Outcome<ProductView>>> change, HttpContext context, CancellationToken cancellationToken)
    {
        var outcome = await Retry.OnUnavailableAsync(change, cancellationToken);
        return outcome.Value is { } product ? TypedResults.Ok(Answer(context, outcome, product)) : Answers.Refuse(outcome.Rejection!);
    }

    private static ProductRecord Answer(HttpContext context, Outcome<ProductView> outcome, ProductView product)
    {
        context.MarkReplay(outcome);
        context.SetEtag(product.Revision);
        return product.ToRecord();
    }

    private static ProblemHttpResult? Refuse(IReadOnlyList<ProductFault> faults, IReadOnlyList<AttributeBody> attributes)
    {
        var check = faults.Aggregate(new Validate(), (check, fault) => check.Fail(fault.Pointer, fault.Code, fault.Message));
        for (var i = 0; i < attributes.Count; i++)
            check.That(!attributes[i].IsTooFine(), $"/attributes/{i}/number", "too_many_decimals", "A number has at most three decimals.");
        return check.Refusal;
    }
}
