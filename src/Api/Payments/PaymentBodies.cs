using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Api.Payments;

/// <summary>Payments as the API shows them.</summary>
internal static class PaymentBodies
{
    /// <summary>A payment with a record of its own.</summary>
    public static PaymentBody Of(PaymentView payment) => new()
    {
        Id = payment.Id,
        OrderId = payment.Order,
        Status = payment.Status,
        Authorized = payment.Authorized,
        Captured = payment.Captured,
        Refunded = payment.Refunded,
        Operations =
        [
            .. payment.Operations.Select(operation => new OperationBody
            {
                Key = operation.Key,
                Kind = operation.Kind,
                Status = operation.Status,
                Amount = operation.Amount,
                At = operation.At,
            }),
        ],
    };

    /// <summary>The authorization of a confirmed order whose payment has no record yet; <c>null</c> when none succeeded.</summary>
    public static PaymentBody? Of(OrderView order)
    {
        if (order.ConfirmedAt is not { } at || order.Attempts.FirstOrDefault(attempt => attempt.Number == order.PaidBy) is not { } paid)
            return null;
        var (payment, total) = (PaymentId.Of(order.Id), order.Quote.Total);
        var nothing = new Money(0, total.Currency);
        return new()
        {
            Id = payment,
            OrderId = order.Id,
            Status = PaymentStatus.Authorized,
            Authorized = total,
            Captured = nothing,
            Refunded = nothing,
            Operations =
            [
                new()
                {
                    Key = PaymentKeys.Authorize(payment, paid.Number),
                    Kind = PaymentOperationKind.Authorize,
                    Status = PaymentOperationStatus.Succeeded,
                    Amount = total,
                    At = at,
                },
            ],
        };
    }
}
