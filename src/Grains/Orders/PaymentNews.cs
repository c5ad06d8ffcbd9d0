using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>The rules of what an order learns from its payment: (state, payment, now) → next state and what to tell of it.</summary>
public static class PaymentNews
{
    /// <summary>The order with what the payment says of it; the same state when that is no news.</summary>
    public static OrderState Learn(OrderState state, PaymentView payment, DateTimeOffset now)
    {
        var next = payment.Status == state.PaymentStatus ? state : state with { PaymentStatus = payment.Status };
        var declined = payment.Operations.Where(operation => operation.Status == PaymentOperationStatus.Declined).ToList();
        if (declined.Count > state.PaymentDeclines)
            next = next with { PaymentDeclines = declined.Count, NeedsAttention = AttentionRules.ReasonOf(declined[^1].Kind) };
        foreach (var refund in state.Refunds.Where(RefundRules.IsOpen))
        {
            var key = PaymentKeys.Refund(payment.Id, refund.Id.Value);
            if (payment.Operations.FirstOrDefault(known => known.Key == key) is not { } operation || operation.Status == refund.Status) continue;
            var learned = refund with { Status = operation.Status, DeclineCode = operation.DeclineCode };
            if (!RefundRules.IsOpen(learned)) learned = learned with { SettledAt = now };
            next = next with { Refunds = next.Refunds.Replace(refund, learned) };
            if (learned.Status == PaymentOperationStatus.Succeeded) next = ReturnRules.Refunded(next, refund.Id, now);
            // Whoever had looked at the declined one has found another way.
            if (learned.Status == PaymentOperationStatus.Succeeded && next.NeedsAttention == AttentionReasons.RefundDeclined)
                next = next with { NeedsAttention = null };
        }

        return next;
    }

    /// <summary>What the timeline says of it.</summary>
    public static Transition Because(OrderState state, OrderState next)
    {
        var settled = Settled(state, next).ToList();
        var type = settled.Exists(refund => refund.Status == PaymentOperationStatus.Declined) ? TimelineType.RefundDeclined
            : settled.Count > 0 ? TimelineType.Refunded
            : TimelineType.PaymentMoved;
        return Transition.BySystem(type, settled.Find(refund => refund.DeclineCode is not null)?.DeclineCode ?? TimelineCauses.Payment);
    }

    /// <summary>Refunds that have just arrived and are to be told of.</summary>
    public static IEnumerable<OrderRefund> Arrived(OrderState state, OrderState next) =>
        Settled(state, next).Where(refund => refund.Status == PaymentOperationStatus.Succeeded);

    private static IEnumerable<OrderRefund> Settled(OrderState state, OrderState next) =>
        next.Refunds.Where((refund, i) => !RefundRules.IsOpen(refund) && RefundRules.IsOpen(state.Refunds[i]));
}
