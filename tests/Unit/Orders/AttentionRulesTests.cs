using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class AttentionRulesTests
{
    private static readonly DateTimeOffset Later = Orders.Now.AddHours(1);

    [Fact]
    public void Settle_OfANewReason_RemembersSinceWhen()
    {
        var next = AttentionRules.Settle(PaidOrders.Three(), Flagged(AttentionReasons.RefundDeclined), Later);

        Assert.Equal(Later, next.AttentionSince);
    }

    [Fact]
    public void Settle_OfAKnownReason_KeepsItsTime()
    {
        var before = AttentionRules.Settle(null, Flagged(AttentionReasons.RefundDeclined), Orders.Now);

        Assert.Equal(Orders.Now, AttentionRules.Settle(before, before with { Number = "other" }, Later).AttentionSince);
    }

    [Fact]
    public void Settle_OfAnotherReason_CountsAnew()
    {
        var before = AttentionRules.Settle(null, Flagged(AttentionReasons.RefundDeclined), Orders.Now);

        Assert.Equal(Later, AttentionRules.Settle(before, before with { NeedsAttention = "another" }, Later).AttentionSince);
    }

    [Theory]
    [InlineData(AttentionReasons.CaptureDeclined, PaymentStatus.Voided)]
    [InlineData(AttentionReasons.RefundDeclined, PaymentStatus.Refunded)]
    [InlineData(AttentionReasons.VoidDeclined, PaymentStatus.Voided)]
    public void Settle_WhenTheMoneyIsWhereItBelongs_ForgetsTheReason(string reason, PaymentStatus money)
    {
        var before = AttentionRules.Settle(null, Flagged(reason) with { PaymentStatus = PaymentStatus.Authorized }, Orders.Now);
        Assert.NotNull(before.NeedsAttention);

        var next = AttentionRules.Settle(before, before with { PaymentStatus = money }, Later);

        Assert.Equal((null, null), (next.NeedsAttention, next.AttentionSince));
    }

    [Theory]
    [InlineData(PaymentOperationStatus.Unknown, AttentionReasons.PaymentUnknown)]
    [InlineData(PaymentOperationStatus.Declined, null)]
    public void Settle_OfAnUnknownPayment_ForgetsItWhenItIsKnown(PaymentOperationStatus status, string? reason) =>
        Assert.Equal(
            reason, AttentionRules.Settle(null, Orders.Pending(status) with { NeedsAttention = AttentionReasons.PaymentUnknown }, Later).NeedsAttention);

    [Fact]
    public void Learn_OfADecline_TellsOfItOnce()
    {
        var state = PaidOrders.Three() with { PaymentStatus = PaymentStatus.Authorized };
        var payment = PaidOrders.Payment(state, PaymentOperationStatus.Declined) with { Status = PaymentStatus.Authorized };

        var told = PaymentNews.Learn(state, payment, Orders.Now);
        var looked = told with { NeedsAttention = null };

        Assert.Equal(AttentionReasons.CaptureDeclined, told.NeedsAttention);
        Assert.Same(looked, PaymentNews.Learn(looked, payment, Orders.Now));
    }

    [Fact]
    public void Propose_OnACancelledOrderWhoseRefundWasDeclined_IsWhatIsStillThere()
    {
        var state = PaidOrders.Three() with { Status = OrderStatus.Cancelled };
        var payment = PaidOrders.Payment(state);
        var declined = payment.Operations[0] with
        {
            Key = PaymentKeys.Refund(payment.Id, "cancel-1"), Kind = PaymentOperationKind.Refund, Status = PaymentOperationStatus.Declined,
        };
        var half = declined with { Key = PaymentKeys.Refund(payment.Id, "by-hand"), Status = PaymentOperationStatus.Succeeded, Amount = new(300, "KRW") };

        var proposal = RefundRules.Propose(state, payment with { Operations = [.. payment.Operations, declined, half] }, new() { Lines = [] });

        Assert.Equal(1_000, proposal.Value!.Amount.Amount);
    }

    private static OrderState Flagged(string reason) => PaidOrders.Three() with { NeedsAttention = reason };
}
