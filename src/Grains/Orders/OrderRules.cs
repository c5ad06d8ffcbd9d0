using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>The rules of an order's life: (state, command, now) → next state or a refusal. No I/O, no Orleans.</summary>
public static class OrderRules
{
    /// <summary>How long a pending order keeps its stock for the buyer to pay.</summary>
    public static readonly TimeSpan PaymentTime = TimeSpan.FromMinutes(30);

    /// <summary>How often one order may be tried to be paid: each attempt stays in its record.</summary>
    public const int MaxAttempts = 20;

    /// <summary>What the timeline says of a placing.</summary>
    public static readonly Transition Placed = new() { Type = TimelineType.Placed, Actor = ActorKind.Buyer, Cause = TimelineCauses.Request };

    /// <summary>The order that this cart, quote and command make, or why none is made. Nothing is written yet.</summary>
    public static Outcome<OrderState> Place(PlaceOrder command, CartView cart, Quote quote, DateTimeOffset now)
    {
        if (quote.Total != command.ExpectedTotal)
        {
            return Rejection.Of(Problems.TotalChanged).With("total", quote.Total.ToString());
        }

        return new OrderState
        {
            Cart = command.Cart,
            CartVersion = command.CartVersion,
            Owner = cart.Owner with { User = cart.Owner.User ?? command.Access.User },
            User = cart.Owner.User ?? command.Access.User,
            Status = OrderStatus.Pending,
            PaymentStatus = PaymentStatus.Pending,
            Quote = quote with { ShippingOptions = [], Coupons = quote.Coupons.RemoveAll(coupon => coupon.Refusal is not null) },
            Contact = cart.Contact!,
            ShippingAddress = cart.ShippingAddress!,
            ShippingOption = cart.ShippingOption!,
            Locale = cart.Locale,
            PlacedAt = now,
            Deadline = now + PaymentTime,
            Attempts = [Attempt(1, command.Operation, command.PaymentMethod, command.ReturnUrl)],
        };
    }

    /// <summary>The attempt that a repeated command meets: nothing when it is new, a refusal when its body is another.</summary>
    public static Outcome<PaymentAttempt?> Known(OrderState state, Operation operation)
    {
        var attempt = state.Attempts.FirstOrDefault(known => known.OperationId == operation.Id);
        return attempt is not null && attempt.Fingerprint != operation.Fingerprint
            ? Rejection.Of(Problems.IdempotencyKeyReused)
            : new Outcome<PaymentAttempt?> { Value = attempt };
    }

    /// <summary>The refusal of a cancellation under the key of one with another body; <c>null</c> when it is new or the same.</summary>
    public static Rejection? KnownCancel(OrderState state, Operation operation) =>
        state.CancelledBy is { } known && known.Id == operation.Id && known.Fingerprint != operation.Fingerprint
            ? Rejection.Of(Problems.IdempotencyKeyReused)
            : null;

    /// <summary>Another attempt. Not while the outcome of one is open: two charges could then succeed.</summary>
    public static Outcome<OrderState> Pay(OrderState state, PayOrder command, DateTimeOffset now)
    {
        var isOpen = state.Status == OrderStatus.Pending && now < state.Deadline
            && state.Current.Status is PaymentOperationStatus.Declined or PaymentOperationStatus.RequiresAction;
        if (!isOpen) return Refused(Problems.NotPayable, state);
        if (state.Attempts.Length >= MaxAttempts)
            return Refused(Problems.TooManyPayments, state).With("limit", MaxAttempts.ToString(CultureInfo.InvariantCulture));

        var attempt = Attempt(state.Attempts.Length + 1, command.Operation, command.PaymentMethod, command.ReturnUrl);
        return state with { Attempts = state.Attempts.Add(attempt), PaymentStatus = PaymentStatus.Pending };
    }

    /// <summary>Stock that is refused after the order was written ends it; the refusal is what its placing is answered, each time.</summary>
    public static OrderState Refuse(OrderState state, Rejection refusal) =>
        state with { Status = OrderStatus.Cancelled, PaymentStatus = PaymentStatus.Voided, Refusal = refusal, CancelReason = refusal.Code };

    /// <summary>Paid for and committed.</summary>
    public static OrderState Confirm(OrderState state, string number, DateTimeOffset now) =>
        state with { Status = OrderStatus.Confirmed, PaymentStatus = PaymentStatus.Authorized, Number = number, ConfirmedAt = now };

    /// <summary>
    /// Cancels what is not paid and what has not shipped. A pending order whose payment is open cannot be: it may be paid already. What has shipped, staff
    /// may cancel only where the gateway declined to take the money: then the rest is not sent.
    /// </summary>
    public static Outcome<OrderState> Cancel(OrderState state, CancelOrder command)
    {
        var isPossible = state.Status switch
        {
            OrderStatus.Pending => state.Current.Status is PaymentOperationStatus.Declined or PaymentOperationStatus.RequiresAction,
            OrderStatus.Confirmed => state.FulfilmentStatus == FulfilmentStatus.Unfulfilled
                || (command.Access.IsStaff && state.IsCaptureDue && CaptureRules.IsDeclined(state)),
            _ => false,
        };
        return isPossible
            ? state with { Status = OrderStatus.Cancelled, CancelReason = command.Reason, CancelledBy = command.Operation }
            : Refused(Problems.NotCancellable, state);
    }

    /// <summary>Whether the deadline has passed for an order whose payment is not open. One whose payment is open never expires.</summary>
    public static bool IsExpired(OrderState state, DateTimeOffset now) =>
        state.Status == OrderStatus.Pending && now >= state.Deadline
        && state.Current.Status is PaymentOperationStatus.Declined or PaymentOperationStatus.RequiresAction;

    /// <summary>
    /// <c>YYMMDD-XXXXXX</c>: the day and the first characters of the id; <paramref name="extra"/> more after a collision.
    /// </summary>
    public static string Number(OrderId id, DateTimeOffset placedAt, int extra) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{placedAt.UtcDateTime:yyMMdd}-{id.Value.AsSpan(OrderId.Prefix.Length, 6 + extra).ToString().ToUpperInvariant()}");

    /// <summary>The order as others see it.</summary>
    public static OrderView View(OrderState state, OrderId id, long revision) => new()
    {
        Id = id,
        Revision = revision,
        Number = state.Number,
        Status = state.Status,
        PaymentStatus = state.PaymentStatus,
        FulfilmentStatus = state.FulfilmentStatus,
        Quote = state.Quote,
        Contact = state.Contact,
        ShippingAddress = state.ShippingAddress,
        ShippingOption = state.ShippingOption,
        Locale = state.Locale,
        User = state.User,
        PlacedAt = state.PlacedAt,
        Deadline = state.Deadline,
        ConfirmedAt = state.ConfirmedAt,
        Attempts = state.Attempts,
        Refusal = state.Refusal,
        NeedsAttention = state.NeedsAttention,
        Concerns = AttentionRules.Of(state),
        PaidBy = CaptureRules.PaidBy(state),
        AttentionSince = state.AttentionSince,
        Refunds = state.Refunds,
        Fulfilments = state.Fulfilments,
        Returns = state.Returns,
        ReturnUntil = ReturnRules.Until(state),
    };

    /// <summary>A status as the API spells it.</summary>
    public static string Text(Enum status) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static PaymentAttempt Attempt(int number, Operation operation, string paymentMethod, string? returnUrl) => new()
    {
        Number = number,
        OperationId = operation.Id,
        Fingerprint = operation.Fingerprint,
        PaymentMethod = paymentMethod,
        Status = PaymentOperationStatus.Pending,
        ReturnUrl = returnUrl,
    };

    private static Rejection Refused(ProblemCode code, OrderState state) =>
        Rejection.Of(code).With("currentState", Text(state.Status));
}
