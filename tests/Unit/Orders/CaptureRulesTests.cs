using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Settings;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class CaptureRulesTests
{
    private static readonly Operation Again = new() { Id = "key-of-the-capture", Fingerprint = "f" };

    [Fact]
    public void PaidBy_WhenAnEarlierAttemptSucceededLater_IsTheOneThatPaid()
    {
        var state = Orders.Pending(PaymentOperationStatus.Declined);
        state = state with { Attempts = state.Attempts.Add(state.Attempts[0] with { Number = 2, OperationId = "key-0002", Status = PaymentOperationStatus.Pending }) };
        var paid = PaymentReports.Judge(state, Orders.Report(PaymentOperationStatus.Succeeded, attempt: 2), Orders.Now).Next;
        var confirmed = OrderRules.Confirm(paid, "261122-ABCDEF", Orders.Now);

        var late = PaymentReports.Judge(confirmed, Orders.Report(PaymentOperationStatus.Succeeded), Orders.Now);

        Assert.Equal((ReportMeaning.Orphaned, 2), (late.Meaning, CaptureRules.PaidBy(late.Next)));
    }

    [Fact]
    public void PaidBy_OfAnOrderThatDoesNotRememberIt_IsTheFirstThatSucceeded() => Assert.Equal(1, CaptureRules.PaidBy(PaidOrders.Three()));

    [Theory]
    [InlineData(PaymentStatus.Captured, CaptureMoment.Confirmation, 0, true)]
    [InlineData(PaymentStatus.PartiallyRefunded, CaptureMoment.Confirmation, 0, true)]
    [InlineData(PaymentStatus.Authorized, CaptureMoment.Confirmation, 0, false)]
    [InlineData(PaymentStatus.Authorized, CaptureMoment.Shipment, 0, true)]
    [InlineData(PaymentStatus.Authorized, CaptureMoment.Shipment, 1, false)]
    [InlineData(PaymentStatus.Captured, CaptureMoment.Shipment, 1, true)]
    public void MayShip_WhenTheMoneyIsThere_OrWithTheParcelThatTakesIt(PaymentStatus money, CaptureMoment moment, int parcels, bool may) =>
        Assert.Equal(may, CaptureRules.MayShip(Order(money, moment, parcels)));

    [Fact]
    public void Fulfil_WhileTheMoneyIsNotThere_IsRefused()
    {
        var command = new FulfilOrder { Operation = Again, Access = Staff, Lines = [], Carrier = "Post" };

        var refused = FulfilmentRules.Fulfil(Declined(), command, OrderId.From("ord_1"), Orders.Now).Rejection!;

        Assert.Equal((Problems.MoneyNotTaken.Code, "authorized"), (refused.Code, refused.Data["paymentStatus"]));
    }

    [Fact]
    public void Retry_OfADeclinedCapture_IsAskedForOnce()
    {
        var next = CaptureRules.Retry(Declined(), Command).Value!;

        Assert.Equal([Again], next.CaptureRetries);
        Assert.False(CaptureRules.IsDeclined(next));
        Assert.Equal(Problems.CaptureNotDeclined.Code, CaptureRules.Retry(next, Command).Rejection!.Code);
        Assert.NotNull(MoneyWait.DueAt(next, Orders.Now));
    }

    [Fact]
    public void Retry_WhenNothingWasDeclined_IsRefused() =>
        Assert.Equal(Problems.CaptureNotDeclined.Code, CaptureRules.Retry(PaidOrders.Three(), Command).Rejection!.Code);

    [Fact]
    public void Retry_OfAnOrderThatKnowsOfItsDeclineByNumberOnly_IsAskedFor() =>
        Assert.Null(CaptureRules.Retry(Order(PaymentStatus.Authorized, CaptureMoment.Confirmation, 0) with { PaymentDeclines = 1 }, Command).Rejection);

    [Fact]
    public void Retry_MoreOftenThanMayBe_IsRefused()
    {
        var state = Declined();
        for (var i = 0; i < CaptureRules.MaxRetries; i++)
        {
            state = CaptureRules.Retry(state, Command).Value!;
            state = AttentionRules.RaiseOnce(state, AttentionReasons.CaptureDeclined, $"again-{i}", Orders.Now);
        }

        Assert.Equal(Problems.TooManyCaptures.Code, CaptureRules.Retry(state, Command).Rejection!.Code);
    }

    [Fact]
    public void Known_WhenTheBodyIsAnother_IsRefused()
    {
        var state = CaptureRules.Retry(Declined(), Command).Value!;

        Assert.Equal(Problems.IdempotencyKeyReused.Code, CaptureRules.Known(state, Again with { Fingerprint = "other" }).Rejection!.Code);
        Assert.True(CaptureRules.Known(state, Again).Value);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Cancel_OfWhatHasShipped_WhenTheMoneyWasDeclined_IsForStaff(bool isStaff, bool isPossible)
    {
        var shipped = AttentionRules.RaiseOnce(Order(PaymentStatus.Authorized, CaptureMoment.Shipment, 1), AttentionReasons.CaptureDeclined, "cap", Orders.Now);
        var command = new CancelOrder { Operation = Again, Access = new() { Access = new(), IsStaff = isStaff } };

        Assert.Equal(isPossible, OrderRules.Cancel(shipped, command).Rejection is null);
    }

    [Fact]
    public void DueAt_WhileMoneyIsOnItsWay_IsEverLater()
    {
        var state = Order(PaymentStatus.Authorized, CaptureMoment.Confirmation, 0);
        var waits = Enumerable.Range(0, 9).Select(i => (MoneyWait.DueAt(state with { MoneyQuestions = i }, Orders.Now)!.Value - Orders.Now).TotalMinutes);

        Assert.Equal([0.5, 1, 5, 10, 60, 240, 1_440, 1_440, 1_440], waits);
        Assert.Null(MoneyWait.DueAt(Declined(), Orders.Now));
    }

    [Fact]
    public void DueAt_OfACancelledOrderWhoseRefundWasDeclined_IsNeverAlsoWhenAPersonHasLooked()
    {
        var state = OrderRules.Cancel(PaidOrders.Three(), new() { Operation = Again, Access = Staff }).Value!;
        var payment = PaidOrders.Payment(state);
        var declined = payment.Operations[0] with
        {
            Key = PaymentKeys.Refund(payment.Id, "cancel-1"), Kind = PaymentOperationKind.Refund, Status = PaymentOperationStatus.Declined,
        };
        var told = PaymentNews.Learn(state, payment with { Operations = payment.Operations.Add(declined) }, Orders.Now);

        Assert.Equal(AttentionReasons.RefundDeclined, told.NeedsAttention);
        Assert.Null(MoneyWait.DueAt(AttentionRules.Resolve(told, _ => true), Orders.Now));
    }

    private static OrderAccess Staff => new() { Access = new(), IsStaff = true };

    private static RetryCapture Command => new() { Operation = Again, Access = Staff };

    private static OrderState Declined() => AttentionRules.RaiseOnce(
        Order(PaymentStatus.Authorized, CaptureMoment.Confirmation, 0), AttentionReasons.CaptureDeclined, "pay_1:cap", Orders.Now);

    private static OrderState Order(PaymentStatus money, CaptureMoment moment, int parcels)
    {
        var state = PaidOrders.With(2) with { PaymentStatus = money };
        var parcel = new Fulfilment
        {
            Id = FulfilmentId.From("ful_1"), OperationId = "key-1", Fingerprint = "f", Carrier = "Post", At = Orders.Now,
            Lines = [new() { Sku = state.Quote.Lines[0].Sku, Quantity = 1 }],
        };
        return state with
        {
            Quote = state.Quote with { Capture = moment },
            Fulfilments = parcels == 0 ? [] : [parcel],
            FulfilmentStatus = parcels == 0 ? FulfilmentStatus.Unfulfilled : FulfilmentStatus.PartiallyFulfilled,
        };
    }
}
