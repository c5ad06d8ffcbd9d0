using Ecommerce.Api.Http;
using Ecommerce.Contracts.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Orders;

/// <summary>Staff route that asks once more for money the gateway declined to take: <c>/api/admin/orders/{id}/captures</c>.</summary>
internal static class CaptureEndpoints
{
    public static void MapCaptures(this IEndpointRouteBuilder routes) =>
        routes.MapArea("admin").MapGroup("/orders/{id}").MapPost("/captures", RetryAsync)
            .RequirePermission(Permissions.PaymentsWrite).RequireIdempotencyKey().RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("Ask once more to take the money that the gateway declined to take")
            .WithDescription("Answers the order; what becomes of it is in its `paymentStatus` and its `concerns`. 409 `orders.capture_not_declined` where nothing "
                + "was declined or it was asked for again already, 409 `orders.too_many_captures`.");

    private static async Task<Results<Ok<OrderBody>, ProblemHttpResult>> RetryAsync(
        OrderId id, CaptureRequest body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains)
    {
        if (new Validate().Text("/note", body.Note, 0, 500, lines: true).Refusal is { } invalid) return invalid;
        var command = new RetryCapture
        {
            Operation = key.For(caller.ScopeOf("orders.capture"), body, OrdersJson.Default.CaptureRequest),
            Access = caller.StaffOrderAccess,
            Note = body.Note ?? "",
        };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).RetryCaptureAsync(command), context.RequestAborted);
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        context.SetEtag(order.Revision);
        return TypedResults.Ok(OrderBodies.Order(order, isForStaff: true));
    }
}
