using Ecommerce.Api.Http;
using Ecommerce.Contracts.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Orders;

/// <summary>Staff routes that give money back: <c>/api/admin/orders/{id}/refunds</c>.</summary>
internal static class RefundEndpoints
{
    public static void MapRefunds(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapArea("admin").MapGroup("/orders/{id}");
        orders.MapPost("/refund-proposal", ProposeAsync).RequirePermission(Permissions.PaymentsWrite).RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("What a refund would come to").WithDescription("Nothing is written. The amount is made of the order's own rounded lines.");
        orders.MapPost("/refunds", RefundAsync).RequirePermission(Permissions.PaymentsWrite).RequireIdempotencyKey().RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Give money back: all that is left, an amount, or units of lines")
            .WithDescription("An empty body gives back everything that is left. Lines and `shipping` give back what they cost; `amount` says how much instead. "
                + "Units that have not left the house are given back first and not sent any more (`unshipped` of each line): what has left is given back by its "
                + "return or by an `amount`. `retryOf` tries a declined refund again. The buyer reads `publicReason`, never `reason`. "
                + "409 `orders.not_refundable`, 409 `orders.too_many_refunds`, 422 `orders.refund_too_large`. What becomes of it is in the order's `refunds`. "
                + "Example: `{\"lines\":[{\"sku\":\"MUG-RED\",\"quantity\":1}],\"reason\":\"broken\"}`");
    }

    private static async Task<Results<Ok<RefundProposalBody>, ProblemHttpResult>> ProposeAsync(
        OrderId id, RefundRequest body, Caller caller, HttpContext context, IGrainFactory grains)
    {
        if (Check(body).Refusal is { } invalid) return invalid;
        var access = caller.StaffOrderAccess;
        var proposal = await Retry.OnUnavailableAsync(
            () => grains.GetGrain<IOrderGrain>(id.Value).ProposeRefundAsync(access, RefundBodies.Scope(body)), context.RequestAborted);
        return proposal.Value is { } found ? TypedResults.Ok(RefundBodies.Proposal(found)) : Answers.Refuse(proposal.Rejection!);
    }

    private static async Task<Results<Created<RefundReceipt>, ProblemHttpResult>> RefundAsync(
        OrderId id, RefundRequest body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains)
    {
        if (Check(body).Refusal is { } invalid) return invalid;
        var command = new RefundOrder
        {
            Operation = key.For(caller.ScopeOf("orders.refund"), body, OrdersJson.Default.RefundRequest),
            Access = caller.StaffOrderAccess,
            Scope = RefundBodies.Scope(body),
            Reason = body.Reason ?? "",
            PublicReason = body.PublicReason,
        };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).RefundAsync(command), context.RequestAborted);
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        var refund = order.Refunds.First(known => known.OperationId == command.Operation.Id);
        return TypedResults.Created($"/api/admin/orders/{id}", RefundBodies.Receipt(id, refund));
    }

    private static Validate Check(RefundRequest body)
    {
        var check = new Validate().Check("/lines", body.Lines).Text("/reason", body.Reason, 0, 500, lines: true)
            .Text("/publicReason", body.PublicReason, 0, 500, lines: true);
        var isAlone = body.RetryOf is null || (body.Lines is not { Count: > 0 } && !body.Shipping && body.Amount is null && body.ReturnId is null);
        check.That(isAlone, "/retryOf", "not_alone", "A refund is tried again as it was: nothing else is said of it.");
        return body.Amount is { } amount ? check.Amount("/amount", amount, min: 1) : check;
    }
}
