using System.Collections.Immutable;
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
        if (payment is not { Captured.Amount: > 0 } || !IsRefundable(state, payment)) return NotRefundable(state);
        var refundable = payment.Captured - Given(state, payment);
        if (refundable.Amount <= 0) return NotRefundable(state);

        var isEverything = scope is { Lines.IsEmpty: true, Shipping: false, Amount: null, Return: null };
        var asked = scope.Return is { } back ? ReturnRules.Refundable(state, back) : isEverything ? Left(state) : scope.Lines;
        if (asked is null) return Rejection.Of(Problems.NotRefundable, "This return does not wait for a refund.");
        var lines = Lines(state, scope.Lines.IsEmpty ? asked.Value : scope.Lines);
        if (lines.Rejection is { } refused) return refused;
        var zero = Money.Zero(refundable.Currency);
        var isShippingGiven = state.RefundsThatCount.Any(refund => refund.Shipping.Amount > 0);
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
        if (!canBePartial && proposal.Amount != payment!.Captured) return Rejection.Of(Problems.PartialRefundRefused);

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
            Attempt = payment!.Operations.First(IsTaken).Attempt,
            Status = PaymentOperationStatus.Pending,
        };
        var next = state with { Refunds = state.Refunds.Add(refund) };
        return command.Scope.Return is { } back ? ReturnRules.Refunding(next, back, refund.Id) : next;
    }

    /// <summary>Whether its outcome is still to come.</summary>
    public static bool IsOpen(OrderRefund refund) => refund.Status is not (PaymentOperationStatus.Succeeded or PaymentOperationStatus.Declined);

    // A cancelled order gives its money back by itself, unless the gateway declined that.
    private static bool IsRefundable(OrderState state, PaymentView payment) => state.Status switch
    {
        OrderStatus.Confirmed or OrderStatus.Completed => true,
        OrderStatus.Cancelled => payment.Operations.Any(operation =>
            operation is { Kind: PaymentOperationKind.Refund, Status: PaymentOperationStatus.Declined }),
        _ => false,
    };

    // The order's own refunds, which the payment may not have heard of yet, and what a cancellation gave back.
    private static Money Given(OrderState state, PaymentView payment)
    {
        var own = state.Refunds.Select(refund => PaymentKeys.Refund(payment.Id, refund.Id.Value)).ToHashSet(StringComparer.Ordinal);
        var others = payment.Operations.Where(operation =>
            operation.Kind == PaymentOperationKind.Refund && operation.Status != PaymentOperationStatus.Declined && !own.Contains(operation.Key));
        var sum = state.RefundsThatCount.Sum(refund => refund.Amount.Amount) + others.Sum(operation => operation.Amount.Amount);
        return new(sum, payment.Captured.Currency);
    }

    private static bool IsTaken(PaymentOperation operation) =>
        operation is { Kind: PaymentOperationKind.Capture, Status: PaymentOperationStatus.Succeeded };

    private static ImmutableArray<LineQuantity> Left(OrderState state) =>
    [
        .. state.Quote.Lines.Select(line => new LineQuantity { Sku = line.Sku, Quantity = line.Quantity - Given(state, line.Sku).Sum(given => given.Quantity) })
            .Where(line => line.Quantity > 0),
    ];

    private static Outcome<ImmutableArray<RefundedLine>> Lines(OrderState state, ImmutableArray<LineQuantity> asked)
    {
        var lines = ImmutableArray.CreateBuilder<RefundedLine>(asked.Length);
        foreach (var (sku, quantity) in asked.Select(line => (line.Sku, line.Quantity)))
        {
            if (state.Quote.Lines.FirstOrDefault(line => line.Sku == sku) is not { } line)
                return Rejection.Of(Problems.OrderLineUnknown).With("sku", sku.Value);
            var given = Given(state, sku);
            var left = line.Quantity - given.Sum(refunded => refunded.Quantity);
            if (quantity < 1 || quantity > left || lines.Any(known => known.Sku == sku))
                return Rejection.Of(Problems.RefundTooLarge).With("sku", sku.Value).With("left", left.ToString(System.Globalization.CultureInfo.InvariantCulture));
            lines.Add(LineShares.Next(state.Quote, line, quantity, given));
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
