using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>The rules of what an order learns from its payment: (state, payment, now) → next state and what to tell of it.</summary>
public static class PaymentNews
{
    /// <summary>The order with what the payment says of it; the same state when that is no news.</summary>
    public static OrderState Learn(OrderState state, PaymentView payment, DateTimeOffset now)
    {
        var status = StatusOf(state, payment);
        var next = status == state.PaymentStatus ? state : state with { PaymentStatus = status };
        next = OwnRefunds.Adopt(next, payment);
        next = Settled(next, payment, now);
        next = Known(next, payment);
        foreach (var operation in payment.Operations) next = Concern(next, operation, now);
        foreach (var refund in next.Refunds.Where(refund => refund.RetryOf is not null)) next = TriedAgain(next, refund, payment);
        return next;
    }

    // By the order's own charge: the payment hears of that when it is to be taken, and may have let another one go before.
    private static PaymentStatus StatusOf(OrderState state, PaymentView payment)
    {
        var paidBy = CaptureRules.PaidBy(state);
        var own = payment.Operations.Where(operation => operation.Attempt == paidBy).ToList();
        return own.Count == 0 ? state.PaymentStatus : PaymentRules.StatusOf(own);
    }

    /// <summary>What the timeline says of it.</summary>
    public static Transition Because(OrderState state, OrderState next)
    {
        var settled = JustSettled(state, next).ToList();
        if (settled.Find(refund => refund.Status == PaymentOperationStatus.Declined) is { } declined)
            return Transition.BySystem(TimelineType.RefundDeclined, declined.DeclineCode ?? TimelineCauses.Payment);
        if (settled.Count > 0) return Transition.BySystem(TimelineType.Refunded, TimelineCauses.Payment);
        if (next.Refunds.Length > state.Refunds.Length) return Transition.BySystem(TimelineType.RefundRequested, TimelineCauses.Cancellation);
        var isForStaffOnly = next.PaymentStatus == state.PaymentStatus && next.Refunds == state.Refunds;
        return isForStaffOnly
            ? Transition.BySystem(TimelineType.Attention, TimelineCauses.Payment)
            : Transition.BySystem(TimelineType.PaymentMoved, TimelineCauses.Payment);
    }

    /// <summary>Refunds that have just arrived and are to be told of.</summary>
    public static IEnumerable<OrderRefund> Arrived(OrderState state, OrderState next) =>
        JustSettled(state, next).Where(refund => refund.Status == PaymentOperationStatus.Succeeded);

    private static IEnumerable<OrderRefund> JustSettled(OrderState state, OrderState next) =>
        next.Refunds.Where((refund, i) => !RefundRules.IsOpen(refund) && (i >= state.Refunds.Length || RefundRules.IsOpen(state.Refunds[i])));

    /// <summary>What became of the refunds that are on their way.</summary>
    private static OrderState Settled(OrderState state, PaymentView payment, DateTimeOffset now)
    {
        foreach (var refund in state.Refunds.Where(RefundRules.IsOpen))
        {
            var key = RefundRules.KeyOf(refund, payment.Id);
            if (payment.Operations.FirstOrDefault(known => known.Key == key) is not { } operation || operation.Status == refund.Status) continue;
            var learned = refund with { Status = operation.Status, DeclineCode = operation.DeclineCode };
            if (!RefundRules.IsOpen(learned)) learned = learned with { SettledAt = now };
            state = state with { Refunds = state.Refunds.Replace(refund, learned) };
            if (learned.Status == PaymentOperationStatus.Succeeded) state = ReturnRules.Refunded(state, refund.Id, now);
            // Units that are not given back after all are to be sent again.
            if (learned.Status == PaymentOperationStatus.Declined && state.Status == OrderStatus.Confirmed)
                state = state with { FulfilmentStatus = FulfilmentRules.StatusOf(state) };
        }

        return state;
    }

    /// <summary>An order that was stored before declines were remembered one by one has told of the first ones already.</summary>
    private static OrderState Known(OrderState state, PaymentView payment)
    {
        if (!state.Told.IsEmpty || state.PaymentDeclines == 0) return state;
        var known = payment.Operations.Where(operation => operation.Status == PaymentOperationStatus.Declined).Take(state.PaymentDeclines);
        return state with { Told = [.. known.Select(operation => AttentionRules.Told(AttentionRules.ReasonOf(operation.Kind), operation.Key))] };
    }

    private static OrderState Concern(OrderState state, PaymentOperation operation, DateTimeOffset now)
    {
        if (operation.Status is PaymentOperationStatus.Succeeded or PaymentOperationStatus.Declined)
        {
            var known = AttentionRules.Resolve(state, concern => concern.About == operation.Key
                && concern.Reason is AttentionReasons.OperationUnknown or AttentionReasons.AmountDiffers);
            return operation.Status == PaymentOperationStatus.Declined
                ? AttentionRules.RaiseOnce(known, AttentionRules.ReasonOf(operation.Kind), operation.Key, now)
                : known;
        }

        if (operation.Reported is not null) return AttentionRules.RaiseOnce(state, AttentionReasons.AmountDiffers, operation.Key, now);
        return now - operation.At > PaymentReports.AttentionAfter
            ? AttentionRules.RaiseOnce(state, AttentionReasons.OperationUnknown, operation.Key, now)
            : state;
    }

    /// <summary>A declined refund is resolved by the one that tries it again: when that arrives, or when its own decline stands for both.</summary>
    private static OrderState TriedAgain(OrderState state, OrderRefund again, PaymentView payment)
    {
        if (RefundRules.IsOpen(again) || state.Refunds.FirstOrDefault(refund => refund.Id == again.RetryOf) is not { } first) return state;
        var key = RefundRules.KeyOf(first, payment.Id);
        return AttentionRules.Resolve(state, concern => concern.Reason == AttentionReasons.RefundDeclined && concern.About == key);
    }
}
