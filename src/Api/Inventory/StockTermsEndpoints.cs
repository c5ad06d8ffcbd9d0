using Ecommerce.Api.Catalog;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Inventory;

/// <summary>Staff routes of how a SKU is sold: <c>/api/admin/inventory/{sku}/terms</c>.</summary>
internal static class StockTermsEndpoints
{
    private const long MaxUnits = 1_000_000_000;
    private const int MaxPerCustomer = 999;

    /// <summary>Adds the routes to the group of the stock's.</summary>
    public static void MapStockTerms(this RouteGroupBuilder inventory)
    {
        inventory.MapGet("/{sku}/terms", GetAsync).RequirePermission(Permissions.InventoryRead)
            .WithSummary("How a SKU is sold").ProducesProblem(404);
        inventory.MapPut("/{sku}/terms", SetAsync).RequirePermission(Permissions.InventoryWrite).RequireIfMatch().AllowIdempotencyKey()
            .WithSummary("Change how a SKU is sold")
            .WithDescription("The entity tag is of the terms alone: it does not move with the stock. `\"0\"` while nobody has set any.")
            .ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Ok<StockTermsBody>, ProblemHttpResult>> GetAsync(
        Sku sku, HttpContext context, SkuDirectory directory, [FromServices] IGrainFactory grains)
    {
        if (await directory.FindAsync(sku) is null) return Answers.Problem(Problems.StockUnknown);
        var view = await grains.GetGrain<ISkuGrain>(sku.Value).GetTermsAsync();
        context.SetEtag(view.Revision);
        return TypedResults.Ok(Body(view.Terms));
    }

    private static async Task<Results<Ok<StockTermsBody>, ProblemHttpResult>> SetAsync(
        Sku sku,
        StockTermsBody body,
        IfMatch ifMatch,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        SkuDirectory directory,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var check = new Validate().Range("/safetyStock", body.SafetyStock ?? 0, 0, MaxUnits).Range("/customerLimit", body.CustomerLimit ?? 1, 1, MaxPerCustomer);
        if (check.Refusal is { } invalid) return invalid;
        if (await directory.FindAsync(sku) is null) return Answers.Problem(Problems.StockUnknown);

        var command = new SetStockTerms
        {
            Operation = key.For(caller.ScopeOf($"inventory.terms:{sku}"), body, InventoryJson.Default.StockTermsBody),
            ExpectedRevision = ifMatch.Revision!.Value,
            Terms = new() { Backorder = body.Backorder, SafetyStock = body.SafetyStock, CustomerLimit = body.CustomerLimit },
        };
        var outcome = await Http.Retry.OnUnavailableAsync(() => grains.GetGrain<ISkuGrain>(sku.Value).SetTermsAsync(command), cancellationToken);
        context.MarkReplay(outcome);
        if (outcome.Rejection is { } refused) return Answers.Refuse(refused);
        context.SetEtag(outcome.Value!.Revision);
        return TypedResults.Ok(Body(outcome.Value.Terms));
    }

    private static StockTermsBody Body(StockTerms terms) =>
        new() { Backorder = terms.Backorder, SafetyStock = terms.SafetyStock, CustomerLimit = terms.CustomerLimit };
}
