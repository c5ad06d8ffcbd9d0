using System.Globalization;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Ports.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using AttentionAnswer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Ecommerce.Api.Orders.OrderBody>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Ecommerce.Api.Orders;

/// <summary>Orders that do not get on by themselves: <c>/api/admin/orders/attention</c>.</summary>
internal static class AttentionEndpoints
{
    private const int CursorParts = 2;

    // What the gateway has not said yet, and may say when it is asked.
    private static readonly string[] Unknown = [AttentionReasons.PaymentUnknown, AttentionReasons.OperationUnknown];

    public static void MapAttention(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapArea("admin").MapGroup("/orders");
        orders.MapGet("/attention", ListAsync).RequirePermission(Permissions.OrdersRead)
            .WithSummary("Orders that a person must look at, the longest waiting first, and what can be done about each");
        orders.MapPost("/{id}/attention/resolution", ResolveAsync).RequirePermission(Permissions.OrdersWrite).RequireIdempotencyKey().RefuseCardNumbers()
            .ProducesProblem(404).ProducesProblem(409).WithSummary("Say that nobody must look at an order any more, and why")
            .WithDescription("All that a person must look at is resolved, or with `about` that one concern. 409 `orders.no_attention_needed`.");
        orders.MapPost("/{id}/attention/question", AskAsync).RequirePermission(Permissions.OrdersWrite).AllowIdempotencyKey()
            .ProducesProblem(404).WithSummary("Ask the gateway now what became of an open payment, capture or refund")
            .WithDescription("The shop asks by itself as well, ever more rarely, and at the same times whether a person asks or not. Asking does no harm.");
    }

    private static async Task<Results<Ok<Page<AttentionItemBody>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageQuery query, [FromServices] IOrderQueries queries, CancellationToken aborted)
    {
        if (!query.TryRead(CursorParts, PageQuery.AdminDefault, out var request, out var refusal)) return refusal;
        OrderCursor? after = null;
        if (request.After is [var time, var last])
        {
            if (!DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var since)
                || !OrderId.TryParse(last, null, out var id))
            {
                return Answers.Invalid(new FieldError { Pointer = "?cursor", Code = "not_a_cursor", Message = "This cursor was not given out by this list." });
            }

            after = new(since, id);
        }

        var found = await queries.ListAttentionAsync(after, request.Limit, aborted);
        var next = found.Next is { } cursor ? Cursor.Of(cursor.PlacedAt.ToString("O", CultureInfo.InvariantCulture), cursor.Id.Value) : null;
        return TypedResults.Ok(Page<AttentionItemBody>.Of([.. found.Items.Select(Body)], request, next));
    }

    private static async Task<AttentionAnswer> ResolveAsync(
        OrderId id, Resolution body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains)
    {
        if (new Validate().Text("/note", body.Note, 1, 500, lines: true).Text("/about", body.About, 0, 200).Refusal is { } invalid) return invalid;
        var command = new ResolveAttention
        {
            Operation = key.For(caller.ScopeOf("orders.resolve"), body, OrdersJson.Default.Resolution),
            Access = caller.StaffOrderAccess,
            Note = body.Note,
            About = body.About,
        };
        return Answer(
            await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).ResolveAttentionAsync(command), context.RequestAborted), context);
    }

    private static async Task<AttentionAnswer> AskAsync(OrderId id, Caller caller, HttpContext context, IGrainFactory grains)
    {
        var access = caller.StaffOrderAccess;
        return Answer(await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).AskGatewayAsync(access), context.RequestAborted), context);
    }

    private static AttentionAnswer Answer(Outcome<OrderView> outcome, HttpContext context)
    {
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        context.SetEtag(order.Revision);
        return TypedResults.Ok(OrderBodies.Order(order, isForStaff: true));
    }

    private static AttentionItemBody Body(AttentionItem item) => new()
    {
        Order = OrderBodies.Item(item.Order),
        Reason = item.Reason,
        Concerns = [.. item.Concerns.Select(OrderBodies.Concern)],
        Since = item.Since,
        Actions = [.. Actions(item).Select(action => new AttentionAction { Name = action.Name, Path = $"/api/admin/orders/{item.Order.Id}/{action.Path}" })],
    };

    private static IEnumerable<(string Name, string Path)> Actions(AttentionItem item)
    {
        var reasons = item.Concerns.Select(concern => concern.Reason).ToHashSet(StringComparer.Ordinal);
        var isDeclined = reasons.Contains(AttentionReasons.CaptureDeclined);
        // What has shipped can be cancelled only where its money could not be taken.
        var isCancellable = item.Order.Status == OrderStatus.Confirmed && (isDeclined || item.Order.FulfilmentStatus == FulfilmentStatus.Unfulfilled);
        if (reasons.Overlaps(Unknown)) yield return ("askGateway", "attention/question");
        if (isDeclined) yield return ("retryCapture", "captures");
        if (reasons.Contains(AttentionReasons.RefundDeclined)) yield return ("refund", "refunds");
        if (isCancellable && !reasons.IsSubsetOf(Unknown)) yield return ("cancel", "cancellation");
        yield return ("resolve", "attention/resolution");
    }
}
