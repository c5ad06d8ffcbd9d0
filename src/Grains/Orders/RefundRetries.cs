using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>A declined refund that staff tries again: the same units, delivery and amount, under an id and a key of its own.</summary>
public static class RefundRetries
{
    /// <summary>What is given back; <c>null</c> when there is no such declined refund of the order's own charge, or when it is tried again already.</summary>
    public static RefundScope? Scope(OrderState state, RefundScope asked)
    {
        var first = state.Refunds.FirstOrDefault(refund => refund.Id == asked.RetryOf);
        if (first is not { Status: PaymentOperationStatus.Declined } || first.Attempt != CaptureRules.PaidBy(state)) return null;
        if (state.RefundsThatCount.Any(refund => refund.RetryOf == first.Id)) return null;
        return new()
        {
            Lines = [.. first.Lines.Select(line => new LineQuantity { Sku = line.Sku, Quantity = line.Quantity })],
            Shipping = first.Shipping.Amount > 0,
            Amount = first.Amount,
            Return = ReturnOf(state, first.Id),
        };
    }

    /// <summary>The return that a refund is of.</summary>
    public static ReturnId? ReturnOf(OrderState state, RefundId refund) => state.Returns.FirstOrDefault(back => back.Refund == refund)?.Id;
}
