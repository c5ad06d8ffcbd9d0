using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Api.Payments;

/// <summary>What one payment amounts to: in the gateway's books, or in the shop's.</summary>
public sealed record Books(long Reserved, long Captured, long Refunded)
{
    /// <summary>By the gateway's books.</summary>
    public static Books Of(IEnumerable<LedgerCharge> charges) =>
        charges.Aggregate(new Books(0, 0, 0), (sum, charge) => new(
            sum.Reserved + charge.Reserved.Amount, sum.Captured + charge.Captured.Amount, sum.Refunded + charge.Refunded.Amount));

    /// <summary>By the shop's. Until the first request after it, only the order knows of an authorization.</summary>
    public static Books Of(OrderView order, PaymentView? payment) =>
        payment is not null ? new(payment.Authorized.Amount - payment.Captured.Amount, payment.Captured.Amount, payment.Refunded.Amount)
        : order.Attempts.Any(attempt => attempt.Status == PaymentOperationStatus.Succeeded) ? new(order.Quote.Total.Amount, 0, 0)
        : new(0, 0, 0);

    /// <summary>Whether something of it is still under way, so that comparing it would find what is about to go.</summary>
    public static bool AreOpen(OrderView order, PaymentView? payment) =>
        order.Status == OrderStatus.Pending
        || order.Attempts.Any(attempt => attempt.Status is not (PaymentOperationStatus.Succeeded or PaymentOperationStatus.Declined))
        || payment?.Operations.Any(operation => operation.Status is not (PaymentOperationStatus.Succeeded or PaymentOperationStatus.Declined)) == true;

    /// <summary>For a person, in a currency.</summary>
    public string Text(string currency) => $"{new Money(Reserved, currency)} reserved, {new Money(Captured, currency)} taken, {new Money(Refunded, currency)} given back";
}
