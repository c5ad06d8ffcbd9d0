using System.Collections.Immutable;
using System.Globalization;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// The rules of giving money back: (state, payment, command, now) → next state or a refusal. A refund whose outcome is not known counts as if it had
/// happened, so that nothing is ever given back twice.
/// </summary>
public static class RefundRules
{
    /// <summary>How many refunds staff may ask for: each stays in the order's record.</summary>
    public const int MaxRefunds = 100;

    // Lines of all refunds together, which are most of what a refund weighs.
    private const int MaxRefundedLines = 1_000;

    /// <summary>The refund that a repeated command meets: nothing when it is new, a refusal when its body is another.</summary>
    public static Outcome<OrderRefund?> Known(OrderState state, Operation operation)
    {
        var refund = state.Refunds.FirstOrDefault(known => known.OperationId == operation.Id);
        return refund is not null && refund.Fingerprint != operation.Fingerprint
            ? Rejection.Of(Problems.IdempotencyKeyReused)
            : new Outcome<OrderRefund?> { Value = refund };
    }

    /// <summary>What a refund of this scope comes to.</summary>
    public static Outcome<RefundProposal> Propose(OrderState state, PaymentView? payment, RefundScope scope)
    {
        if (payment is null || Taken(state, payment) is not { Amount: > 0 } taken || !IsRefundable(state, payment)) return NotRefundable(state);
        var refundable = taken - Given(state, payment);
        if (refundable.Amount <= 0) return NotRefundable(state);
        if (scope.RetryOf is not null)
        {
            if (RefundRetries.Scope(state, scope) is not { } again) return Rejection.Of(Problems.NotRefundable, "This refund was not declined, or is tried again already.");
            scope = again;
        }

        var isEverything = scope is { Lines.IsEmpty: true, Shipping: false, Amount: null, Return: null };
        var asked = scope.Return is { } back ? ReturnRules.Refundable(state, back) : isEverything ? Left(state) : scope.Lines;
        if (asked is null) return Rejection.Of(Problems.NotRefundable, "This return does not wait for a refund.");
        if (scope.Return is not null && NotOfReturn(scope.Lines, asked.Value) is { } stranger) return stranger;
        var lines = Lines(state, scope.Lines.IsEmpty ? asked.Value : scope.Lines, isOfReturn: scope.Return is not null);
        if (lines.Rejection is { } refused) return refused;
        var zero = Money.Zero(refundable.Currency);
        var isShippingGiven = IsShippingGiven(state);
        if (scope.Shipping && isShippingGiven) return Rejection.Of(Problems.RefundTooLarge).With("shipping", "0");

        var isWithShipping = scope.Shipping || (isEverything && !isShippingGiven);
        var shipping = isWithShipping ? LineShares.ShippingPaid(state.Quote) : zero;
        var worth = lines.Value.Aggregate(shipping, (sum, line) => sum + line.Amount);
        // An earlier refund of a mere amount may have left less than the units cost.
        var amount = scope.Amount ?? (isEverything || worth.Amount > refundable.Amount ? refundable : worth);
        if (amount.Currency != refundable.Currency || amount.Amount > refundable.Amount || amount.Amount <= 0)
            return Rejection.Of(Problems.RefundTooLarge).With("refundable", refundable.ToString());

        return new RefundProposal
        {
            Lines = lines.Value,
            Shipping = shipping,
            Adjustment = amount - worth,
            Tax = lines.Value.Aggregate(isWithShipping ? LineShares.ShippingTax(state.Quote) : zero, (sum, line) => sum + line.Tax),
            Amount = amount,
            Refundable = refundable,
        };
    }

    /// <summary>Writes a refund down; the gateway is asked from the outbox.</summary>
    public static Outcome<OrderState> Refund(
        OrderState state, PaymentView? payment, RefundOrder command, OrderId order, bool canBePartial, DateTimeOffset now)
    {
        var proposed = Propose(state, payment, command.Scope);
        if (proposed.Rejection is { } refused) return refused;
        var proposal = proposed.Value!;
        var isTooMuch = state.Refunds.Sum(known => known.Lines.Length) + proposal.Lines.Length > MaxRefundedLines;
        if (isTooMuch || state.Refunds.Count(known => known.Key is null) >= MaxRefunds)
            return Rejection.Of(Problems.TooManyRefunds).With("limit", MaxRefunds.ToString(CultureInfo.InvariantCulture));
        if (!canBePartial && proposal.Amount != Taken(state, payment!)) return Rejection.Of(Problems.PartialRefundRefused);

        var refund = new OrderRefund
        {
            Id = RefundId.Derive(order, command.Operation.Id),
            OperationId = command.Operation.Id,
            Fingerprint = command.Operation.Fingerprint,
            Amount = proposal.Amount,
            Lines = proposal.Lines,
            Shipping = proposal.Shipping,
            Adjustment = proposal.Adjustment,
            Tax = proposal.Tax,
            Reason = command.Reason,
            Staff = command.Access.Access.User,
            At = now,
            Attempt = CaptureRules.PaidBy(state),
            Status = PaymentOperationStatus.Pending,
            RetryOf = command.Scope.RetryOf,
            PublicReason = command.PublicReason,
        };
        var next = state with { Refunds = state.Refunds.Add(refund) };
        if (next.Status == OrderStatus.Confirmed) next = next with { FulfilmentStatus = FulfilmentRules.StatusOf(next) };
        var ofReturn = command.Scope.RetryOf is { } first ? RefundRetries.ReturnOf(state, first) : command.Scope.Return;
        return ofReturn is { } back ? ReturnRules.Refunding(next, back, refund.Id) : next;
    }

    /// <summary>Whether its outcome is still to come.</summary>
    public static bool IsOpen(OrderRefund refund) => refund.Status is not (PaymentOperationStatus.Succeeded or PaymentOperationStatus.Declined);

    /// <summary>The key under which the payment has it.</summary>
    public static string KeyOf(OrderRefund refund, PaymentId payment) => refund.Key ?? PaymentKeys.Refund(payment, refund.Id.Value);

    /// <summary>Whether the delivery's price is given back, or may be.</summary>
    public static bool IsShippingGiven(OrderState state) => state.RefundsThatCount.Any(refund => refund.Shipping.Amount > 0);

    /// <summary>Everything of the lines that is not given back yet.</summary>
    public static ImmutableArray<RefundedLine> Rest(OrderState state) => Lines(state, Left(state), isOfReturn: false).Value;

    // A cancelled order gives its money back by itself, unless the gateway declined that.
    private static bool IsRefundable(OrderState state, PaymentView payment) => state.Status switch
    {
        OrderStatus.Confirmed or OrderStatus.Completed => true,
        OrderStatus.Cancelled => payment.Operations.Any(operation =>
            operation is { Kind: PaymentOperationKind.Refund, Status: PaymentOperationStatus.Declined }),
        _ => false,
    };

    // Of the order's own charge only: one that it had no use for is let go by itself.
    private static Money Taken(OrderState state, PaymentView payment) => new(
        payment.Operations
            .Where(operation => operation is { Kind: PaymentOperationKind.Capture, Status: PaymentOperationStatus.Succeeded } && operation.Attempt == CaptureRules.PaidBy(state))
            .Sum(operation => operation.Amount.Amount),
        payment.Captured.Currency);

    // The order's own refunds, which the payment may not have heard of yet, and what the order has not heard of.
    private static Money Given(OrderState state, PaymentView payment)
    {
        var paidBy = CaptureRules.PaidBy(state);
        var own = state.Refunds.Select(refund => KeyOf(refund, payment.Id)).ToHashSet(StringComparer.Ordinal);
        var others = payment.Operations.Where(operation => operation.Kind == PaymentOperationKind.Refund && operation.Attempt == paidBy
            && operation.Status != PaymentOperationStatus.Declined && !own.Contains(operation.Key));
        var sum = state.RefundsThatCount.Where(refund => refund.Attempt == paidBy).Sum(refund => refund.Amount.Amount)
            + others.Sum(operation => operation.Amount.Amount);
        return new(sum, payment.Captured.Currency);
    }

    /// <summary>Why these lines are not of the return: of another variant, or more than came back.</summary>
    private static Rejection? NotOfReturn(ImmutableArray<LineQuantity> lines, ImmutableArray<LineQuantity> back)
    {
        foreach (var line in lines)
        {
            var came = back.FirstOrDefault(known => known.Sku == line.Sku)?.Quantity ?? 0;
            if (line.Quantity > came)
                return Rejection.Of(Problems.RefundTooLarge).With("sku", line.Sku.Value).With("left", came.ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }

    private static ImmutableArray<LineQuantity> Left(OrderState state) =>
    [
        .. state.Quote.Lines.Select(line => new LineQuantity { Sku = line.Sku, Quantity = line.Quantity - Given(state, line.Sku).Sum(given => given.Quantity) })
            .Where(line => line.Quantity > 0),
    ];

    private static Outcome<ImmutableArray<RefundedLine>> Lines(OrderState state, ImmutableArray<LineQuantity> asked, bool isOfReturn)
    {
        var lines = ImmutableArray.CreateBuilder<RefundedLine>(asked.Length);
        foreach (var (sku, quantity) in asked.Select(line => (line.Sku, line.Quantity)))
        {
            if (state.Quote.Lines.FirstOrDefault(line => line.Sku == sku) is not { } line)
                return Rejection.Of(Problems.OrderLineUnknown).With("sku", sku.Value);
            var given = Given(state, sku);
            var left = line.Quantity - given.Sum(refunded => refunded.Quantity);
            if (quantity < 1 || quantity > left || lines.Any(known => known.Sku == sku))
                return Rejection.Of(Problems.RefundTooLarge).With("sku", sku.Value).With("left", left.ToString(CultureInfo.InvariantCulture));
            // Units that are in the house are given back before those that have left, which come back by a return.
            var unshipped = isOfReturn ? 0 : Math.Min(quantity, FulfilmentRules.LeftOf(state, line));
            lines.Add(LineShares.Next(state.Quote, line, quantity, given) with { Unshipped = unshipped });
        }

        return lines.ToImmutable();
    }

    private static List<RefundedLine> Given(OrderState state, Contracts.Catalog.Sku sku) =>
        [.. state.RefundsThatCount.SelectMany(refund => refund.Lines).Where(line => line.Sku == sku)];

    private static Rejection NotRefundable(OrderState state) =>
        Rejection.Of(Problems.NotRefundable)
            .With("currentState", OrderRules.Text(state.Status))
            .With("paymentStatus", OrderRules.Text(state.PaymentStatus));
}
