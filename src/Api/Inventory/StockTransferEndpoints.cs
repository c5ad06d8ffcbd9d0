using Ecommerce.Api.Catalog;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Inventory;

/// <summary>The staff route of units that go from one location to another: <c>/api/admin/inventory/transfers</c>.</summary>
internal static class StockTransferEndpoints
{
    /// <summary>Adds the route to the group of the stock's.</summary>
    public static void MapStockTransfers(this RouteGroupBuilder inventory) =>
        inventory.MapPost("/transfers", TransferAsync).RequirePermission(Permissions.InventoryWrite)
            .RequireIdempotencyKey().RefuseCardNumbers()
            .WithSummary("Move units of a SKU to another location")
            .WithDescription("What can be sold stays as it is: units are promised from all locations together.").ProducesProblem(404).ProducesProblem(422);

    private static async Task<Results<Created<StockLevels>, ProblemHttpResult>> TransferAsync(
        TransferStockBody body,
        IdempotencyKey key,
        Caller caller,
        HttpContext context,
        SkuDirectory directory,
        LocationDirectory locations,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        var reason = body.Reason ?? "transfer";
        if (Check(body, reason).Refusal is { } invalid) return invalid;
        if (await directory.FindAsync(Sku.From(body.Sku)) is null) return Answers.Problem(Problems.StockUnknown);

        var command = new TransferStock
        {
            Operation = key.For(caller.ScopeOf("inventory.transfer"), body, InventoryJson.Default.TransferStockBody),
            From = body.From,
            To = body.To,
            Quantity = body.Quantity,
            Reason = reason,
            Note = body.Note,
            Actor = caller.User!.Value.Value,
            Objection = await locations.CheckAsync(body.From, isReceiving: false) ?? await locations.CheckAsync(body.To, isReceiving: true),
        };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<ISkuGrain>(body.Sku).TransferAsync(command), cancellationToken);
        return InventoryEndpoints.Changed(outcome, context);
    }

    private static Validate Check(TransferStockBody body, string reason) => new Validate()
        .That(ProductLimits.IsSku(body.Sku), "/sku", "not_a_sku", "A SKU is of 3 to 40 capitals, digits and hyphens.")
        .Location("/from", body.From)
        .Location("/to", body.To)
        .That(body.From != body.To, "/to", "same", "Units go to another location than they are at.")
        .Range("/quantity", body.Quantity, 1, InventoryEndpoints.MaxDelta)
        .Text("/reason", reason, 1, InventoryEndpoints.MaxReason)
        .Text("/note", body.Note ?? "", 0, InventoryEndpoints.MaxNote);
}
