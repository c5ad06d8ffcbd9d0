using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class PaymentNewsTests
{
    [Fact]
    public void Learn_WhenNothingIsNew_IsTheSameState()
    {
        var state = PaidOrders.Three();

        Assert.Same(state, PaymentNews.Learn(state, PaidOrders.Payment(state), Orders.Now));
    }

    [Theory]
    [InlineData(PaymentOperationStatus.Succeeded, TimelineType.Refunded, 1, null)]
    [InlineData(PaymentOperationStatus.Declined, TimelineType.RefundDeclined, 0, "refund_declined")]
    [InlineData(PaymentOperationStatus.Unknown, TimelineType.PaymentMoved, 0, null)]
    public void Learn_OfARefund_KnowsWhatBecameOfIt(PaymentOperationStatus status, TimelineType type, int arrived, string? attention)
    {
        var state = WithRefund();

        var next = PaymentNews.Learn(state, Payment(state, status), Orders.Now.AddMinutes(1));

        Assert.Equal((status, attention), (next.Refunds[0].Status, next.NeedsAttention));
        Assert.Equal((type, arrived), (PaymentNews.Because(state, next).Type, PaymentNews.Arrived(state, next).Count()));
        Assert.Equal(status == PaymentOperationStatus.Unknown ? null : Orders.Now.AddMinutes(1), next.Refunds[0].SettledAt);
    }

    [Fact]
    public void Learn_OfARefundThatIsSettled_ChangesNothing()
    {
        var state = WithRefund();
        var settled = PaymentNews.Learn(state, Payment(state, PaymentOperationStatus.Succeeded), Orders.Now);

        Assert.Equal(settled.Refunds, PaymentNews.Learn(settled, Payment(settled, PaymentOperationStatus.Unknown), Orders.Now).Refunds);
    }

    [Fact]
    public void Learn_OfAnotherChargeThatWasLetGo_KeepsWhatTheOrdersOwnChargeDoes()
    {
        var state = PaidOrders.Three() with { PaidBy = 2, PaymentStatus = PaymentStatus.Authorized };
        var payment = PaidOrders.Payment(state);
        var authorized = payment.Operations[0] with { Key = "a", Kind = PaymentOperationKind.Authorize };
        var letGo = payment with
        {
            Status = PaymentStatus.Voided, Operations = [authorized, authorized with { Key = "v", Kind = PaymentOperationKind.Void }],
        };

        Assert.Same(state, PaymentNews.Learn(state, letGo, Orders.Now));
    }

    private static OrderState WithRefund()
    {
        var state = PaidOrders.Three();
        var command = PaidOrders.Command(new() { Lines = [] }, "key-1");
        return RefundRules.Refund(state, PaidOrders.Payment(state), command, OrderId.From("ord_1"), canBePartial: true, Orders.Now).Value!;
    }

    private static PaymentView Payment(OrderState state, PaymentOperationStatus status)
    {
        var payment = PaidOrders.Payment(state);
        var refund = state.Refunds[0];
        return payment with
        {
            Operations = payment.Operations.Add(payment.Operations[0] with
            {
                Key = PaymentKeys.Refund(payment.Id, refund.Id.Value), Kind = PaymentOperationKind.Refund, Amount = refund.Amount, Status = status,
                DeclineCode = status == PaymentOperationStatus.Declined ? "not_possible" : null,
            }),
        };
    }
}
