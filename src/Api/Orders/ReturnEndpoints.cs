using Ecommerce.Api.Http;
using Ecommerce.Api.Inventory;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using ReturnAnswer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Ecommerce.Api.Orders.ReturnBody>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Ecommerce.Api.Orders;

/// <summary>Goods that come back: asked for by the buyer, judged and received by staff.</summary>
internal static class ReturnEndpoints
{
    public static void MapReturns(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapArea("orders").MapGroup("/{id}/returns");
        orders.MapPost("/", RequestAsync).AllowGuests().RequireIdempotencyKey().RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Ask to send units back")
            .WithDescription("While the time for it runs: 409 `orders.return_too_late` after it, 409 `orders.not_returnable` while nothing has left, "
                + "409 `orders.too_many_returns`, 422 `orders.return_too_large`. Example: `{\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":1}],\"reason\":\"wrong colour\"}`");
        orders.MapPost("/{returnId}/cancellation", CancelAsync).AllowGuests().RequireIdempotencyKey().RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).WithSummary("Call a return off, before it is received");

        var returns = routes.MapArea("admin").MapGroup("/orders/{id}/returns");
        var staff = returns.MapGroup("").RequirePermission(Permissions.OrdersWrite);
        staff.MapPost("/", RequestForStaffAsync).RequireIdempotencyKey().RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("Write a return down for a buyer, also after the time for it");
        Map(staff, "approval", ReturnStatus.Approved, "Approve a return: the buyer sends it");
        Map(staff, "decline", ReturnStatus.Declined, "Decline a return");
        Map(staff, "cancellation", ReturnStatus.Cancelled, "Call a return off, before it is received");
        Map(staff, "closure", ReturnStatus.Closed, "Close a return that is received; refund it before, if it is to be refunded");
        returns.MapPost("/{returnId}/receipt", ReceiveAsync).RequirePermission(Permissions.OrdersFulfil).RequireIdempotencyKey().RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Write down what came back")
            .WithDescription("For every line, good, damaged and missing units: together what was to come back. Good ones go on sale again, damaged ones are kept "
                + "apart. 422 `orders.return_mismatch`. Refund it with `returnId` at `/refunds`.");
    }

    private static void Map(RouteGroupBuilder staff, string path, ReturnStatus to, string summary) =>
        staff.MapPost(
                $"/{{returnId}}/{path}",
                (OrderId id, ReturnId returnId, ReturnStep body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains) =>
                    MoveAsync(id, returnId, to, body, caller.StaffOrderAccess, Operation(caller, key, $"{path}:{returnId}", body), context, grains))
            .RequireIdempotencyKey().RefuseCardNumbers().ProducesProblem(404).ProducesProblem(409).WithSummary(summary);

    private static Task<Results<Created<ReturnBody>, ProblemHttpResult>> RequestAsync(
        OrderId id, NewReturn body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains) =>
        AskAsync(id, body, caller.OrderAccess, caller, key, context, grains);

    private static Task<Results<Created<ReturnBody>, ProblemHttpResult>> RequestForStaffAsync(
        OrderId id, NewReturn body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains) =>
        AskAsync(id, body, caller.StaffOrderAccess, caller, key, context, grains);

    private static async Task<Results<Created<ReturnBody>, ProblemHttpResult>> AskAsync(
        OrderId id, NewReturn body, OrderAccess access, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains)
    {
        if (new Validate().Check("/lines", body.Lines, min: 1).Text("/reason", body.Reason, 0, 500, lines: true).Refusal is { } invalid) return invalid;
        var command = new RequestReturn
        {
            Operation = key.For(caller.ScopeOf("orders.return"), body, OrdersJson.Default.NewReturn),
            Access = access,
            Lines = LineQuantities.Of(body.Lines),
            Reason = body.Reason ?? "",
        };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).RequestReturnAsync(command), context.RequestAborted);
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        var back = order.Returns.First(known => known.Changes[0].Operation.Id == command.Operation.Id);
        return TypedResults.Created($"/api/{(access.IsStaff ? "admin/" : "")}orders/{id}", ReturnBodies.AsRequested(back));
    }

    private static Task<ReturnAnswer> CancelAsync(
        OrderId id, ReturnId returnId, ReturnStep body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains) =>
        MoveAsync(
            id, returnId, ReturnStatus.Cancelled, body, caller.OrderAccess, Operation(caller, key, $"cancellation:{returnId}", body), context, grains);

    private static async Task<ReturnAnswer> MoveAsync(
        OrderId id, ReturnId returnId, ReturnStatus to, ReturnStep body, OrderAccess access, Operation operation, HttpContext context, IGrainFactory grains)
    {
        if (new Validate().Text("/note", body.Note, 0, 500, lines: true).Refusal is { } invalid) return invalid;
        var command = new MoveReturn { Operation = operation, Access = access, Return = returnId, To = to, Note = body.Note ?? "" };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).MoveReturnAsync(command), context.RequestAborted);
        return Answer(outcome, returnId, context);
    }

    private static async Task<ReturnAnswer> ReceiveAsync(
        OrderId id,
        ReturnId returnId,
        ReturnReceipt body,
        Caller caller,
        IdempotencyKey key,
        HttpContext context,
        LocationDirectory locations,
        IGrainFactory grains)
    {
        if (ReturnBodies.Check(body).Refusal is { } invalid) return invalid;
        var command = new ReceiveReturn
        {
            Operation = key.For(caller.ScopeOf($"orders.return.receipt:{returnId}"), body, OrdersJson.Default.ReturnReceipt),
            Access = caller.StaffOrderAccess,
            Return = returnId,
            Lines = ReturnBodies.Lines(body),
            Note = body.Note ?? "",
            Location = body.Location,
            Objection = await locations.CheckAsync(body.Location, isReceiving: true),
        };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).ReceiveReturnAsync(command), context.RequestAborted);
        return Answer(outcome, returnId, context);
    }

    private static Operation Operation(Caller caller, IdempotencyKey key, string step, ReturnStep body) =>
        key.For(caller.ScopeOf($"orders.return.{step}"), body, OrdersJson.Default.ReturnStep);

    private static ReturnAnswer Answer(Outcome<OrderView> outcome, ReturnId id, HttpContext context)
    {
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        context.SetEtag(order.Revision);
        return TypedResults.Ok(ReturnBodies.Of(order.Returns.First(back => back.Id == id)));
    }
}
