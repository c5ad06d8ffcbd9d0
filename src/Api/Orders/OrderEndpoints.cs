using System.Globalization;
using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Access;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OrderAnswer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Ecommerce.Api.Orders.OrderBody>, Microsoft.AspNetCore.Http.HttpResults.StatusCodeHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;
using PlacingAnswer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Created<Ecommerce.Api.Orders.OrderReceipt>,
    Microsoft.AspNetCore.Http.HttpResults.Accepted<Ecommerce.Api.Orders.OrderAccepted>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Ecommerce.Api.Orders;

/// <summary>The orders area, and the staff's view of it.</summary>
internal static class OrderEndpoints
{
    private const int CursorParts = 2;
    private const string AsOf = "With `asOf`, a time such as `2026-11-22T10:00:00Z`, its statuses are those of then; 404 before it was placed.";

    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapArea("orders");
        orders.MapPost("/", PlaceAsync).AllowGuests().RefuseErased().RequireIdempotencyKey().RefuseCardNumbers().LimitRate(RateClass.Checkout)
            .WithSummary("Places an order from one version of a cart.")
            .WithDescription("Repeating the request under the same Idempotency-Key gives the same answer and one order. 201: confirmed. "
                + "202: the payment is not settled yet, look at `poll`. 409 `orders.total_changed`, `inventory.insufficient`, `carts.changed`. "
                + "422 `payments.declined`: try again at `/api/orders/{id}/payments`. "
                + "Example: `{\"cartId\":\"crt_…\",\"cartVersion\":1,\"expectedTotal\":{\"amount\":15000,\"currency\":\"KRW\"},\"paymentMethod\":\"pm_card_visa\"}`");
        orders.MapGet("/", ListAsync).RequireUser().RefuseErased().WithSummary("Your orders, newest first.");
        orders.MapGet("/{id}", GetAsync).AllowGuests().WithSummary("One order, for its user or whoever has the token of its cart.")
            .WithDescription(AsOf);
        orders.MapPost("/{id}/payments", PayAsync).AllowGuests().RequireIdempotencyKey().RefuseCardNumbers().LimitRate(RateClass.Checkout)
            .WithSummary("Another payment attempt on a pending order.")
            .WithDescription("As often as 20 times: 409 `orders.too_many_payments`.");
        orders.MapPost("/{id}/cancellation", CancelAsync).AllowGuests().RequireIdempotencyKey().RefuseCardNumbers()
            .WithSummary("Cancels an order of which nothing has shipped.");

        var staff = routes.MapArea("admin").MapGroup("/orders");
        staff.MapGet("/", ListAllAsync).RequirePermission(Permissions.OrdersRead).WithSummary("All orders, newest first.");
        staff.MapGet("/{id}", GetForStaffAsync).RequirePermission(Permissions.OrdersRead).WithSummary("One order.").WithDescription(AsOf);
        staff.MapPost("/{id}/cancellation", CancelForStaffAsync).RequirePermission(Permissions.OrdersWrite).RequireIdempotencyKey()
            .RefuseCardNumbers().WithSummary("Cancels an order of which nothing has shipped, or whose money the gateway declined to take.");
    }

    private static async Task<PlacingAnswer> PlaceAsync(
        NewOrder body, Caller caller, IdempotencyKey key, HttpContext context, Checkout checkout)
    {
        var check = new Validate().Amount("/expectedTotal", body.ExpectedTotal).Range("/cartVersion", body.CartVersion, 1, long.MaxValue);
        CheckPayment(check, context, body.PaymentMethod, body.ReturnUrl);
        if (check.Refusal is { } invalid) return invalid;

        var command = new PlaceOrder
        {
            // The cart is the scope of the key: the order's id is made of the two.
            Operation = new() { Id = key.Value!, Fingerprint = Fingerprint.Of(body, OrdersJson.Default.NewOrder) },
            Access = caller.CartAccess,
            Cart = body.CartId,
            CartVersion = body.CartVersion,
            ExpectedTotal = body.ExpectedTotal,
            PaymentMethod = body.PaymentMethod,
            ReturnUrl = body.ReturnUrl,
        };
        var id = OrderId.Derive(body.CartId, key.Value!);
        return Answer(await checkout.PlaceAsync(id, command, context.RequestAborted), key, context);
    }

    private static async Task<PlacingAnswer> PayAsync(
        OrderId id, NewPayment body, Caller caller, IdempotencyKey key, HttpContext context, Checkout checkout)
    {
        var check = new Validate();
        CheckPayment(check, context, body.PaymentMethod, body.ReturnUrl);
        if (check.Refusal is { } invalid) return invalid;

        var command = new PayOrder
        {
            Operation = new() { Id = key.Value!, Fingerprint = Fingerprint.Of(body, OrdersJson.Default.NewPayment) },
            Access = caller.OrderAccess,
            PaymentMethod = body.PaymentMethod,
            ReturnUrl = body.ReturnUrl,
        };
        return Answer(await checkout.PayAsync(id, command, context.RequestAborted), key, context);
    }

    private static async Task<OrderAnswer> GetAsync(
        OrderId id, [FromQuery] DateTimeOffset? asOf, Caller caller, HttpContext context, IGrainFactory grains) =>
        await ShowAsync(id, asOf, caller.OrderAccess, context, grains);

    private static async Task<OrderAnswer> GetForStaffAsync(
        OrderId id, [FromQuery] DateTimeOffset? asOf, Caller caller, HttpContext context, IGrainFactory grains) =>
        await ShowAsync(id, asOf, caller.StaffOrderAccess, context, grains);

    private static async Task<OrderAnswer> CancelAsync(
        OrderId id, Cancellation body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains) =>
        await CallOffAsync(id, body, caller.OrderAccess, key.For(caller.ScopeOf("orders.cancel"), body, OrdersJson.Default.Cancellation), context, grains);

    private static async Task<OrderAnswer> CancelForStaffAsync(
        OrderId id, Cancellation body, Caller caller, IdempotencyKey key, HttpContext context, IGrainFactory grains) =>
        await CallOffAsync(id, body, caller.StaffOrderAccess, key.For(caller.ScopeOf("orders.cancel"), body, OrdersJson.Default.Cancellation), context, grains);

    private static Task<Results<Ok<Page<OrderItem>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageQuery page, [FromQuery] OrderStatus[]? status, Caller caller, [FromServices] IOrderQueries queries, CancellationToken aborted) =>
        PageAsync(page, new() { User = caller.User, Statuses = status ?? [] }, PageQuery.StoreDefault, queries, aborted);

    private static Task<Results<Ok<Page<OrderItem>>, ProblemHttpResult>> ListAllAsync(
        [AsParameters] PageQuery page, [FromQuery] OrderStatus[]? status, [FromServices] IOrderQueries queries, CancellationToken aborted) =>
        PageAsync(page, new() { Statuses = status ?? [] }, PageQuery.AdminDefault, queries, aborted);

    private static async Task<Results<Ok<Page<OrderItem>>, ProblemHttpResult>> PageAsync(
        PageQuery query, OrderFilter filter, int defaultLimit, IOrderQueries queries, CancellationToken aborted)
    {
        if (!query.TryRead(CursorParts, defaultLimit, out var request, out var refusal)) return refusal;
        OrderCursor? after = null;
        if (request.After is [var time, var last])
        {
            if (!DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var placedAt)
                || !OrderId.TryParse(last, null, out var id))
            {
                return Answers.Invalid(new FieldError { Pointer = "?cursor", Code = "not_a_cursor", Message = "This cursor was not given out by this list." });
            }

            after = new(placedAt, id);
        }

        var found = await queries.ListAsync(filter with { After = after, Limit = request.Limit }, aborted);
        var next = found.Next is { } cursor ? Cursor.Of(cursor.PlacedAt.ToString("O", CultureInfo.InvariantCulture), cursor.Id.Value) : null;
        return TypedResults.Ok(Page<OrderItem>.Of([.. found.Items.Select(OrderBodies.Item)], request, next));
    }

    private static async Task<OrderAnswer> ShowAsync(
        OrderId id, DateTimeOffset? asOf, OrderAccess access, HttpContext context, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IOrderGrain>(id.Value);
        var order = await Retry.OnUnavailableAsync(
            () => asOf is { } at ? grain.GetAsOfAsync(access, at) : grain.GetAsync(access), context.RequestAborted);
        if (order.Value is not { } found) return Answers.Refuse(order.Rejection!);
        return context.IsNotModified(found.Revision)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(OrderBodies.Order(found, access.IsStaff));
    }

    private static async Task<OrderAnswer> CallOffAsync(
        OrderId id, Cancellation body, OrderAccess access, Operation operation, HttpContext context, IGrainFactory grains)
    {
        if (new Validate().Text("/reason", body.Reason, 0, 500, lines: true)
            .Text("/publicReason", body.PublicReason, 0, 500, lines: true).Refusal is { } invalid) return invalid;
        var command = new CancelOrder { Operation = operation, Access = access, Reason = body.Reason ?? "", PublicReason = body.PublicReason };
        var outcome = await Retry.OnUnavailableAsync(() => grains.GetGrain<IOrderGrain>(id.Value).CancelAsync(command), context.RequestAborted);
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        context.SetEtag(order.Revision);
        return TypedResults.Ok(OrderBodies.Order(order, access.IsStaff));
    }

    private static PlacingAnswer Answer(Outcome<OrderView> outcome, IdempotencyKey key, HttpContext context)
    {
        context.MarkReplay(outcome);
        if (outcome.Value is not { } order) return Answers.Refuse(outcome.Rejection!);
        if (order.Refusal is { } refusal) return Answers.Refuse(refusal);

        var attempt = order.AttemptOf(key.Value!)!;
        return attempt.Status switch
        {
            PaymentOperationStatus.Succeeded when order.ConfirmedAt is not null =>
                TypedResults.Created($"/api/orders/{order.Id}", OrderBodies.Receipt(order)),
            PaymentOperationStatus.Succeeded => Answers.Problem(Problems.NotPayable, data: [new("orderId", order.Id.Value)]),
            PaymentOperationStatus.Declined => Answers.Problem(
                Problems.Declined, data: [new("orderId", order.Id.Value), new("declineCode", attempt.DeclineCode ?? "declined")]),
            PaymentOperationStatus.Pending => Answers.Problem(Problems.OperationRunning, data: [new("orderId", order.Id.Value)]),
            _ => TypedResults.Accepted($"/api/orders/{order.Id}", OrderBodies.Accepted(order)),
        };
    }

    private static void CheckPayment(Validate check, HttpContext context, string method, string? returnUrl)
    {
        check.Text("/paymentMethod", method, 1, 128);
        if (returnUrl is null) return;
        // Only back to this shop: anything else would let a stranger's link send buyers elsewhere.
        var isOurs = Uri.TryCreate(returnUrl, UriKind.Absolute, out var url)
            && url.Scheme == context.Request.Scheme && url.Authority == context.Request.Host.Value;
        check.That(isOurs && returnUrl.Length <= 500, "/returnUrl", "not_ours", "A return address is an address of this shop.");
    }
}
