using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// Money that the shop gives back by itself: the rest of a cancelled order, or a charge that no order needs at a gateway that takes at once. The payment
/// decides whether it is given back or only let go, so the order learns of it there and lists it among its refunds.
/// </summary>
public static class OwnRefunds
{
    /// <summary>The order with every refund that its payment has and that nobody of the staff asked for.</summary>
    public static OrderState Adopt(OrderState state, PaymentView payment)
    {
        var known = state.Refunds.Select(refund => RefundRules.KeyOf(refund, payment.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var operation in payment.Operations)
        {
            if (operation.Kind != PaymentOperationKind.Refund || known.Contains(operation.Key)) continue;
            state = state with { Refunds = state.Refunds.Add(Of(state, payment, operation)) };
        }

        return state;
    }

    // Its outcome is learned like that of any other refund.
    private static OrderRefund Of(OrderState state, PaymentView payment, PaymentOperation operation)
    {
        var zero = Money.Zero(operation.Amount.Currency);
        var isOfTheOrder = operation.Attempt == CaptureRules.PaidBy(state) && state.Status == OrderStatus.Cancelled;
        ImmutableArray<RefundedLine> lines = isOfTheOrder ? RefundRules.Rest(state) : [];
        var isWithShipping = isOfTheOrder && !RefundRules.IsShippingGiven(state);
        var shipping = isWithShipping ? LineShares.ShippingPaid(state.Quote) : zero;
        return new()
        {
            Id = RefundId.Derive(payment.Order, operation.Key),
            OperationId = operation.Key,
            Fingerprint = "",
            Amount = operation.Amount,
            Lines = lines,
            Shipping = shipping,
            Adjustment = operation.Amount - lines.Aggregate(shipping, (sum, line) => sum + line.Amount),
            Tax = lines.Aggregate(isWithShipping ? LineShares.ShippingTax(state.Quote) : zero, (sum, line) => sum + line.Tax),
            Reason = isOfTheOrder ? TimelineCauses.Cancellation : "charge_orphaned",
            At = operation.At,
            Attempt = operation.Attempt,
            Status = PaymentOperationStatus.Pending,
            Key = operation.Key,
        };
    }
}
