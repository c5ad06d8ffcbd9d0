using Ecommerce.Api.Catalog;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Inventory;

/// <summary>Staff routes of the stock: <c>/api/admin/inventory</c>.</summary>
public static class InventoryEndpoints
{
    internal const string LevelsRoute = "/api/admin/inventory/levels/{sku}";
    internal const long MaxDelta = 1_000_000_000;
    internal const int MaxReason = 200;
    internal const int MaxNote = 1_000;

    /// <summary>Services of the stock's routes.</summary>
    public static IServiceCollection AddInventory(this IServiceCollection services) =>
        services.AddShopJson(InventoryJson.Default).AddSingleton<LocationDirectory>();

    /// <summary>Adds the routes.</summary>
    public static void MapInventory(this IEndpointRouteBuilder routes)
    {
        var inventory = routes.MapArea("admin").MapGroup("/inventory");
        inventory.MapPost("/adjustments", AdjustAsync).RequirePermission(Permissions.InventoryWrite)
            .RequireIdempotencyKey().RefuseCardNumbers()
            .WithSummary("Add units to a SKU, or take them away").ProducesProblem(404).ProducesProblem(422);
        inventory.MapPost("/counts", CountAsync).RequirePermission(Permissions.InventoryWrite)
            .RequireIdempotencyKey().AllowIfMatch().RefuseCardNumbers()
            .WithSummary("Set the units of a SKU to what was found")
            .WithDescription("With `If-Match`, the tag of the counters as they were when somebody began to count, 412 when the stock has moved since: count again.")
            .ProducesProblem(404).ProducesProblem(412).ProducesProblem(422);
        inventory.MapGet("/{sku}/movements", ListMovementsAsync).RequirePermission(Permissions.InventoryRead)
            .WithSummary("What came to a SKU's stock and left it, newest first").ProducesProblem(404);
        inventory.MapGet("/levels/{sku}", GetLevelsAsync).RequirePermission(Permissions.InventoryRead)
            .WithSummary("The counters of a SKU").ProducesProblem(404);
        inventory.MapStockTerms();
        inventory.MapStockTransfers();
    }

    private static async Task<Results<Created<StockLevels>, ProblemHttpResult>> AdjustAsync(
        AdjustStockBody body,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        SkuDirectory directory,
        LocationDirectory locations,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var check = new Validate()
            .That(ProductLimits.IsSku(body.Sku), "/sku", "not_a_sku", "A SKU is of 3 to 40 capitals, digits and hyphens.")
            .Range("/delta", body.Delta, -MaxDelta, MaxDelta)
            .Range("/unavailable", body.Unavailable, -MaxDelta, MaxDelta)
            .That(body.Delta != 0 || body.Unavailable != 0, "/delta", "out_of_range", "An adjustment changes something.")
            .Text("/reason", body.Reason, 1, MaxReason)
            .Text("/note", body.Note ?? "", 0, MaxNote)
            .Location("/location", body.Location);
        if (check.Refusal is { } invalid)
            return invalid;
        if (await directory.FindAsync(Sku.From(body.Sku)) is null)
            return Answers.Problem(Problems.StockUnknown);

        var command = new AdjustStock
        {
            Operation = key.For(caller.ScopeOf("inventory.adjust"), body, InventoryJson.Default.AdjustStockBody),
            Delta = body.Delta,
            Unavailable = body.Unavailable,
            Reason = body.Reason,
            Note = body.Note,
            Actor = caller.User!.Value.Value,
            Location = body.Location,
            Objection = await locations.CheckAsync(body.Location, isReceiving: body.Delta > 0),
        };
        return Changed(await Retry.OnUnavailableAsync(() => grains.GetGrain<ISkuGrain>(body.Sku).AdjustAsync(command), cancellationToken), context);
    }

    private static async Task<Results<Created<StockLevels>, ProblemHttpResult>> CountAsync(
        CountStockBody body,
        IdempotencyKey key,
        IfMatch ifMatch,
        Caller caller,
        HttpContext context,
        SkuDirectory directory,
        LocationDirectory locations,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var reason = body.Reason ?? "count";
        var check = new Validate()
            .That(ProductLimits.IsSku(body.Sku), "/sku", "not_a_sku", "A SKU is of 3 to 40 capitals, digits and hyphens.")
            .Range("/found", body.Found, 0, MaxDelta)
            .Text("/reason", reason, 1, MaxReason)
            .Text("/note", body.Note ?? "", 0, MaxNote)
            .Location("/location", body.Location);
        if (check.Refusal is { } invalid)
            return invalid;
        if (await directory.FindAsync(Sku.From(body.Sku)) is null)
            return Answers.Problem(Problems.StockUnknown);

        var command = new CountStock
        {
            Operation = key.For(caller.ScopeOf("inventory.count"), body, InventoryJson.Default.CountStockBody),
            Found = body.Found,
            ExpectedRevision = ifMatch.Revision,
            Reason = reason,
            Note = body.Note,
            Actor = caller.User!.Value.Value,
            Location = body.Location,
            Objection = await locations.CheckAsync(body.Location, isReceiving: false),
        };
        return Changed(await Retry.OnUnavailableAsync(() => grains.GetGrain<ISkuGrain>(body.Sku).CountAsync(command), cancellationToken), context);
    }

    internal static Results<Created<StockLevels>, ProblemHttpResult> Changed(Outcome<StockView> outcome, HttpContext context)
    {
        context.MarkReplay(outcome);
        if (outcome.Value is { } counted) context.SetEtag(counted.Revision);
        return outcome.Value is { } stock
            ? TypedResults.Created($"/api/admin/inventory/levels/{stock.Sku}", Levels(stock))
            : Answers.Refuse(outcome.Rejection!);
    }

    private static async Task<Results<Ok<Page<MovementBody>>, ProblemHttpResult>> ListMovementsAsync(
        Sku sku, [AsParameters] PageQuery query, SkuDirectory directory, [FromServices] IGrainFactory grains)
    {
        if (!query.TryRead(1, PageQuery.AdminDefault, out var request, out var refusal))
            return refusal;
        if (await directory.FindAsync(sku) is null)
            return Answers.Problem(Problems.StockUnknown);
        var page = await grains.GetGrain<ISkuGrain>(sku.Value).ListMovementsAsync(request.After?[0], request.Limit);
        return TypedResults.Ok(Page<MovementBody>.Of([.. page.Items.Select(MovementBody.Of)], request, page.Next is { } next ? Cursor.Of(next) : null));
    }

    private static async Task<Results<Ok<StockLevels>, ProblemHttpResult>> GetLevelsAsync(
        Sku sku, HttpContext context, SkuDirectory directory, [FromServices] IGrainFactory grains)
    {
        if (await directory.FindAsync(sku) is null)
            return Answers.Problem(Problems.StockUnknown);
        var stock = await grains.GetGrain<ISkuGrain>(sku.Value).GetAsync() ?? Nothing(sku);
        context.SetEtag(stock.Revision);
        return TypedResults.Ok(Levels(stock));
    }

    private static StockView Nothing(Sku sku) =>
        new() { Sku = sku, Revision = 0, OnHand = 0, Available = 0, Held = 0, Committed = 0, Unavailable = 0 };

    private static StockLevels Levels(StockView stock) => new()
    {
        Sku = stock.Sku,
        Revision = stock.Revision,
        OnHand = stock.OnHand,
        Available = stock.Available,
        Held = stock.Held,
        Committed = stock.Committed,
        Unavailable = stock.Unavailable,
        Locations = [.. stock.Levels.Select(level => new LocationLevelBody { Location = level.Location, OnHand = level.OnHand, Unavailable = level.Unavailable })],
    };
}
