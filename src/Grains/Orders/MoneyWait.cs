using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>When an order asks by itself what became of its money, in case its payment's word of it got lost.</summary>
public static class MoneyWait
{
    /// <summary>By the number of questions that brought no news: whoever waits for a person is not written every half minute for ever.</summary>
    private static readonly TimeSpan[] Silence =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
        TimeSpan.FromHours(4), TimeSpan.FromHours(24),
    ];

    /// <summary>When to ask next; <c>null</c> when no money is on its way.</summary>
    public static DateTimeOffset? DueAt(OrderState state, DateTimeOffset now) =>
        IsMoving(state) ? now + Silence[Math.Min(state.MoneyQuestions, Silence.Length - 1)] : null;

    /// <summary>Whether money is on its way. What the gateway declined waits for a person, not for a clock.</summary>
    private static bool IsMoving(OrderState state) => state.Refunds.Any(RefundRules.IsOpen) || state.Status switch
    {
        OrderStatus.Confirmed => state.IsCaptureDue && state.PaymentStatus == PaymentStatus.Authorized && !CaptureRules.IsDeclined(state),
        OrderStatus.Cancelled => state.PaymentStatus is PaymentStatus.Authorized or PaymentStatus.Captured or PaymentStatus.PartiallyRefunded
            && AttentionRules.Count(state, AttentionReasons.VoidDeclined) == 0
            && !state.Refunds.Any(refund => refund is { Key: not null, Status: PaymentOperationStatus.Declined }),
        _ => false,
    };
}
