using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

/// <summary>What a cancelled order gives back by itself.</summary>
public sealed class OwnRefundsTests
{
    [Theory]
    [InlineData(PaymentOperationStatus.Pending, TimelineType.RefundRequested, 0)]
    [InlineData(PaymentOperationStatus.Succeeded, TimelineType.Refunded, 1)]
    [InlineData(PaymentOperationStatus.Declined, TimelineType.RefundDeclined, 0)]
    public void Learn_OfTheRefundOfACancellation_ListsItAsOneOfTheOrder(PaymentOperationStatus status, TimelineType type, int arrived)
    {
        var state = Cancelled();

        var next = PaymentNews.Learn(state, Payment(state, status), Orders.Now);

        var refund = Assert.Single(next.Refunds);
        Assert.Equal((1_300L, 300L, 0L, 3), (refund.Amount.Amount, refund.Shipping.Amount, refund.Adjustment.Amount, refund.Lines[0].Quantity));
        Assert.Equal((status, 118L), (refund.Status, refund.Tax.Amount));
        Assert.Equal((type, arrived), (PaymentNews.Because(state, next).Type, PaymentNews.Arrived(state, next).Count()));
    }

    [Fact]
    public void Learn_OfItAgain_ListsItOnce()
    {
        var next = PaymentNews.Learn(Cancelled(), Payment(Cancelled(), PaymentOperationStatus.Succeeded), Orders.Now);

        Assert.Same(next, PaymentNews.Learn(next, Payment(Cancelled(), PaymentOperationStatus.Succeeded), Orders.Now));
    }

    [Fact]
    public void Propose_AfterItWasDeclined_MayTryItAgain()
    {
        var payment = Payment(Cancelled(), PaymentOperationStatus.Declined);
        var state = PaymentNews.Learn(Cancelled(), payment, Orders.Now);

        var proposal = RefundRules.Propose(state, payment, new() { Lines = [], RetryOf = state.Refunds[0].Id }).Value!;

        Assert.Equal((1_300L, 3), (proposal.Amount.Amount, proposal.Lines[0].Quantity));
    }

    [Fact]
    public void Learn_OfAChargeThatNobodyNeeds_ListsItWithoutLines()
    {
        var state = PaidOrders.Three();
        var payment = Payment(state, PaymentOperationStatus.Succeeded, attempt: 2);

        var refund = PaymentNews.Learn(state, payment, Orders.Now).Refunds.Single();

        Assert.Equal((0, 1_300L), (refund.Lines.Length, refund.Adjustment.Amount));
        Assert.Equal(1_300, RefundRules.Propose(PaymentNews.Learn(state, payment, Orders.Now), payment, new() { Lines = [] }).Value!.Amount.Amount);
    }

    private static OrderState Cancelled() => OrderRules.Cancel(
        PaidOrders.Three(), new() { Operation = new() { Id = "key-1" }, Access = new() { Access = new() }, Reason = "gone" }).Value!;

    private static PaymentView Payment(OrderState state, PaymentOperationStatus status, int attempt = 1)
    {
        var payment = PaidOrders.Payment(state);
        return payment with
        {
            Operations = payment.Operations.Add(payment.Operations[0] with
            {
                Key = PaymentKeys.Refund(payment.Id, $"cancel-{attempt}"), Kind = PaymentOperationKind.Refund, Attempt = attempt, Status = status,
            }),
        };
    }
}
