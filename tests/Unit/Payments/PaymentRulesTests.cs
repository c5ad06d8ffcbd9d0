using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Payments;
using Ecommerce.Ports.Payments;
using Xunit;

namespace Ecommerce.Tests.Unit.Payments;

public sealed class PaymentRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly OrderId Order = OrderId.From("ord_1");
    private static readonly PaymentId Payment = PaymentId.Of(Order);

    [Fact]
    public void Authorized_WhenRepeated_IsWrittenOnce()
    {
        var state = Authorized();

        Assert.Same(state, PaymentRules.Authorized(state, Authorization(), Now));
        Assert.Single(state.Operations);
    }

    [Fact]
    public void Capture_WhenMoreThanAuthorized_IsRefused() =>
        Assert.Equal(Problems.PaymentNotPossible.Code, Request(Authorized(), PaymentOperationKind.Capture, 101).Rejection!.Code);

    [Fact]
    public void Capture_WhenRepeatedByItsKey_IsDecidedOnce()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;

        Assert.Same(state, Request(state, PaymentOperationKind.Capture, 100).Value);
    }

    [Fact]
    public void Void_WhenACaptureMayHaveHappened_IsRefused()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;

        Assert.NotNull(Request(state, PaymentOperationKind.Void, 100).Rejection);
    }

    [Fact]
    public void Refund_WhenTheCaptureIsUnknown_IsRefused()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;
        state = Report(state, PaymentOperationKind.Capture, PaymentOperationStatus.Unknown).Value!;

        Assert.NotNull(Request(state, PaymentOperationKind.Refund, 100).Rejection);
    }

    [Fact]
    public void Refund_NeverExceedsWhatWasCaptured()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;
        state = Report(state, PaymentOperationKind.Capture, PaymentOperationStatus.Succeeded).Value!;
        state = Request(state, PaymentOperationKind.Refund, 60, "a").Value!;

        Assert.NotNull(Request(state, PaymentOperationKind.Refund, 41, "b").Rejection);
        Assert.Null(Request(state, PaymentOperationKind.Refund, 40, "b").Rejection);
    }

    [Fact]
    public void Report_WhenSettled_NeverMovesAgain()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;
        state = Report(state, PaymentOperationKind.Capture, PaymentOperationStatus.Succeeded).Value!;

        Assert.Same(state, Report(state, PaymentOperationKind.Capture, PaymentOperationStatus.Declined).Value);
    }

    [Fact]
    public void Report_WhenTheAmountIsAnother_IsLeftToAPerson()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;

        var next = PaymentRules.Report(state, Said(PaymentOperationKind.Capture, PaymentOperationStatus.Succeeded) with { Amount = new(99, "KRW") }).Value!;

        Assert.Equal((PaymentOperationStatus.Pending, new Money(99, "KRW")), (next.Operations[^1].Status, next.Operations[^1].Reported));
        Assert.Null(PaymentRules.NextTry(next, Now));
        Assert.Single(PaymentRules.Open(next));
    }

    [Fact]
    public void NextTry_AfterManyTries_WaitsADay()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;
        state = state with { Operations = [.. state.Operations.Select(operation => operation with { Tries = operation.Tries + 30 })] };

        Assert.Equal(Now.AddDays(1), PaymentRules.NextTry(state, Now));
    }

    [Fact]
    public void NextTry_WhileAnOutcomeIsOpen_IsSetAndThenNot()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100).Value!;
        Assert.Equal(Now.AddSeconds(10), PaymentRules.NextTry(state, Now));

        var unknown = Report(state, PaymentOperationKind.Capture, PaymentOperationStatus.Unknown).Value!;
        Assert.Equal(Now.AddSeconds(5), PaymentRules.NextTry(unknown, Now));

        var settled = Report(unknown, PaymentOperationKind.Capture, PaymentOperationStatus.Succeeded).Value!;
        Assert.Null(PaymentRules.NextTry(settled, Now));
    }

    [Fact]
    public void View_FollowsTheMoney()
    {
        var state = Authorized();
        Assert.Equal(PaymentStatus.Authorized, View(state).Status);

        state = Report(Request(state, PaymentOperationKind.Capture, 100).Value!, PaymentOperationKind.Capture, PaymentOperationStatus.Succeeded).Value!;
        Assert.Equal((PaymentStatus.Captured, 100), (View(state).Status, View(state).Captured.Amount));

        state = Report(Request(state, PaymentOperationKind.Refund, 100).Value!, PaymentOperationKind.Refund, PaymentOperationStatus.Succeeded).Value!;
        Assert.Equal((PaymentStatus.Refunded, 100), (View(state).Status, View(state).Refunded.Amount));
    }

    [Fact]
    public void Capture_WhereMoneyIsTakenAtOnce_IsOnlyWrittenDown()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100, gateway: TakesAtOnce).Value!;

        Assert.Equal(PaymentOperationStatus.Succeeded, state.Operations[^1].Status);
        Assert.Equal((PaymentStatus.Captured, 100), (View(state).Status, View(state).Captured.Amount));
        Assert.Same(state, Request(state, PaymentOperationKind.Capture, 100, gateway: TakesAtOnce).Value);
    }

    [Fact]
    public void Void_WhereMoneyIsTakenAtOnce_IsARefund()
    {
        var state = Request(Authorized(), PaymentOperationKind.Void, 100, gateway: TakesAtOnce).Value!;

        Assert.Equal((PaymentOperationKind.Refund, PaymentKeys.Void(Payment, 1)), (state.Operations[^1].Kind, state.Operations[^1].Key));
        Assert.Equal(PaymentStatus.Captured, View(state).Status);
    }

    [Fact]
    public void Refund_OfAPart_WhereTheGatewayGivesBackAllOrNothing_IsDeclinedAndNeverSent()
    {
        var state = Request(Authorized(), PaymentOperationKind.Capture, 100, gateway: TakesAtOnce).Value!;

        var part = Request(state, PaymentOperationKind.Refund, 99, gateway: TakesAtOnce).Value!;

        Assert.Equal(
            (PaymentOperationStatus.Declined, Problems.PartialRefundRefused.Code), (part.Operations[^1].Status, part.Operations[^1].DeclineCode));
        Assert.Empty(PaymentRules.Open(part));
        Assert.Equal(PaymentOperationStatus.Pending, Request(part, PaymentOperationKind.Refund, 100, "all", TakesAtOnce).Value!.Operations[^1].Status);
    }

    private static readonly GatewayCapabilities ReservesFirst = new()
    {
        Name = "test", ManualCapture = true, PartialRefund = true, RedirectApproval = true, WebhookSignature = true,
    };

    private static readonly GatewayCapabilities TakesAtOnce = ReservesFirst with { ManualCapture = false, PartialRefund = false };

    private static PaymentState Authorized() => PaymentRules.Authorized(new(), Authorization(), Now);

    private static PaymentAuthorized Authorization() => new() { Order = Order, Attempt = 1, Reference = "pi_1", Amount = new(100, "KRW") };

    private static Outcome<PaymentState> Request(
        PaymentState state, PaymentOperationKind kind, long amount, string id = "r", GatewayCapabilities? gateway = null) =>
        PaymentRules.Request(
            state,
            new() { OperationKey = Key(kind, id), Kind = kind, Amount = new(amount, "KRW"), Charge = Authorization() },
            gateway ?? ReservesFirst,
            Now);

    private static Outcome<PaymentState> Report(PaymentState state, PaymentOperationKind kind, PaymentOperationStatus status) =>
        PaymentRules.Report(state, Said(kind, status));

    private static ProviderReport Said(PaymentOperationKind kind, PaymentOperationStatus status) =>
        new() { Payment = Payment, OperationKey = Key(kind, "r"), Kind = kind, Status = status };

    private static string Key(PaymentOperationKind kind, string id) => kind switch
    {
        PaymentOperationKind.Capture => PaymentKeys.Capture(Payment),
        PaymentOperationKind.Void => PaymentKeys.Void(Payment, 1),
        _ => PaymentKeys.Refund(Payment, id),
    };

    private static PaymentView View(PaymentState state) => PaymentRules.View(state, Payment, 1);
}
