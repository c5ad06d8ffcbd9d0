using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class AttentionRulesTests
{
    private static readonly DateTimeOffset Later = Orders.Now.AddHours(1);

    [Fact]
    public void Raise_OfAnotherConcern_KeepsTheFirstAndItsTime()
    {
        var state = AttentionRules.Raise(Flagged(AttentionReasons.RefundDeclined), AttentionReasons.EventsBlocked, "order/ord_1/7", Later);

        Assert.Equal([AttentionReasons.RefundDeclined, AttentionReasons.EventsBlocked], state.Concerns.Select(concern => concern.Reason));
        Assert.Equal((AttentionReasons.RefundDeclined, Orders.Now), (state.NeedsAttention, state.AttentionSince));
    }

    [Fact]
    public void Raise_OfAKnownConcern_ChangesNothing()
    {
        var state = Flagged(AttentionReasons.RefundDeclined);

        Assert.Same(state, AttentionRules.Raise(state, AttentionReasons.RefundDeclined, "about", Later));
    }

    [Fact]
    public void Resolve_OfTheOldest_LeavesTheNext()
    {
        var state = AttentionRules.Raise(Flagged(AttentionReasons.RefundDeclined), AttentionReasons.EventsBlocked, "order/ord_1/7", Later);

        var next = AttentionRules.Resolve(state, concern => concern.About == "about");

        Assert.Equal((AttentionReasons.EventsBlocked, Later), (next.NeedsAttention, next.AttentionSince));
    }

    [Fact]
    public void Of_AnOrderThatWasStoredWithOneReason_IsThatReason()
    {
        var old = PaidOrders.Three() with { NeedsAttention = AttentionReasons.VoidDeclined, AttentionSince = Later };

        Assert.Equal([(AttentionReasons.VoidDeclined, Later)], AttentionRules.Of(old).Select(concern => (concern.Reason, concern.Since)));
        Assert.Equal((null, null), (AttentionRules.Resolve(old, _ => true).NeedsAttention, AttentionRules.Resolve(old, _ => true).AttentionSince));
    }

    [Theory]
    [InlineData(AttentionReasons.CaptureDeclined, PaymentStatus.Voided)]
    [InlineData(AttentionReasons.RefundDeclined, PaymentStatus.Refunded)]
    [InlineData(AttentionReasons.VoidDeclined, PaymentStatus.Voided)]
    public void Settle_WhenTheMoneyIsWhereItBelongs_ForgetsTheReason(string reason, PaymentStatus money)
    {
        var before = AttentionRules.Settle(Flagged(reason) with { PaymentStatus = PaymentStatus.Authorized });
        Assert.NotNull(before.NeedsAttention);

        var next = AttentionRules.Settle(before with { PaymentStatus = money });

        Assert.Equal((null, null), (next.NeedsAttention, next.AttentionSince));
    }

    [Theory]
    [InlineData(PaymentOperationStatus.Unknown, AttentionReasons.PaymentUnknown)]
    [InlineData(PaymentOperationStatus.Declined, null)]
    public void Settle_OfAnUnknownPayment_ForgetsItWhenItIsKnown(PaymentOperationStatus status, string? reason) =>
        Assert.Equal(
            reason,
            AttentionRules.Settle(AttentionRules.Raise(Orders.Pending(status), AttentionReasons.PaymentUnknown, null, Later)).NeedsAttention);

    [Fact]
    public void Learn_OfADecline_TellsOfItOnce()
    {
        var state = PaidOrders.Three() with { PaymentStatus = PaymentStatus.Authorized };
        var payment = PaidOrders.Payment(state, PaymentOperationStatus.Declined) with { Status = PaymentStatus.Authorized };

        var told = PaymentNews.Learn(state, payment, Orders.Now);
        var looked = AttentionRules.Resolve(told, _ => true);

        Assert.Equal(AttentionReasons.CaptureDeclined, told.NeedsAttention);
        Assert.Same(looked, PaymentNews.Learn(looked, payment, Orders.Now));
    }

    [Fact]
    public void Learn_OfADeclineThatAnOldOrderWasToldOf_TellsNobodyAgain()
    {
        var old = PaidOrders.Three() with { PaymentStatus = PaymentStatus.Authorized, PaymentDeclines = 1 };
        var payment = PaidOrders.Payment(old, PaymentOperationStatus.Declined) with { Status = PaymentStatus.Authorized };

        Assert.Null(PaymentNews.Learn(old, payment, Orders.Now).NeedsAttention);
    }

    [Fact]
    public void Learn_OfACaptureThatIsUnknownForLong_BringsAPersonInUntilItIsKnown()
    {
        var state = PaidOrders.Three() with { PaymentStatus = PaymentStatus.Authorized };
        var unknown = PaidOrders.Payment(state, PaymentOperationStatus.Unknown) with { Status = PaymentStatus.Authorized };

        var waiting = PaymentNews.Learn(state, unknown, Orders.Now.AddMinutes(16));

        Assert.Null(PaymentNews.Learn(state, unknown, Orders.Now.AddMinutes(14)).NeedsAttention);
        Assert.Equal(AttentionReasons.OperationUnknown, waiting.NeedsAttention);
        Assert.Null(PaymentNews.Learn(waiting, PaidOrders.Payment(state), Later).NeedsAttention);
    }

    [Fact]
    public void Learn_OfAnotherAmount_BringsAPersonIn()
    {
        var state = PaidOrders.Three() with { PaymentStatus = PaymentStatus.Authorized };
        var payment = PaidOrders.Payment(state, PaymentOperationStatus.Pending) with { Status = PaymentStatus.Authorized };
        payment = payment with { Operations = [payment.Operations[0] with { Reported = new(1, "KRW") }] };

        Assert.Equal(AttentionReasons.AmountDiffers, PaymentNews.Learn(state, payment, Orders.Now).NeedsAttention);
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

    private static OrderState Flagged(string reason) => AttentionRules.Raise(PaidOrders.Three(), reason, "about", Orders.Now);
}
