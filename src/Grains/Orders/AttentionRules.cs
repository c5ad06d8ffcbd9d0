using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>The rules of orders that a person must look at: why, since when, and when nobody must any more.</summary>
public static class AttentionRules
{
    /// <summary>
    /// The next state as it is written: a reason that has resolved itself goes, and a new one gets its time.
    /// </summary>
    public static OrderState Settle(OrderState? before, OrderState next, DateTimeOffset now)
    {
        if (IsResolved(next)) next = next with { NeedsAttention = null };
        if (next.NeedsAttention is null) return next.AttentionSince is null ? next : next with { AttentionSince = null };
        var isKnown = next.AttentionSince is not null && next.NeedsAttention == before?.NeedsAttention;
        return isKnown ? next : next with { AttentionSince = now };
    }

    /// <summary>Why a person must look when the gateway declined this.</summary>
    public static string ReasonOf(PaymentOperationKind declined) => declined switch
    {
        PaymentOperationKind.Capture => AttentionReasons.CaptureDeclined,
        PaymentOperationKind.Refund => AttentionReasons.RefundDeclined,
        _ => AttentionReasons.VoidDeclined,
    };

    private static bool IsResolved(OrderState state) => state.NeedsAttention switch
    {
        AttentionReasons.PaymentUnknown => PaymentReports.Open(state) is null,
        AttentionReasons.CaptureDeclined => state.PaymentStatus != PaymentStatus.Authorized,
        AttentionReasons.RefundDeclined => state.PaymentStatus == PaymentStatus.Refunded,
        AttentionReasons.VoidDeclined => state.PaymentStatus == PaymentStatus.Voided,
        _ => false,
    };
}
