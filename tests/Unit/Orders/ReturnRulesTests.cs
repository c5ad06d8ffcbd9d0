using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class ReturnRulesTests
{
    private static readonly OrderId Id = OrderId.From("ord_1");
    private static readonly Sku A = Sku.From("A-1");

    [Fact]
    public void Request_OfShippedUnits_IsRequested()
    {
        var back = Request(Shipped(3), 2).Value!.Returns.Single();

        Assert.Equal((ReturnStatus.Requested, 2), (back.Status, back.Lines.Single().Quantity));
    }

    [Fact]
    public void Request_WhileNothingHasLeft_IsRefused() =>
        Assert.Equal(Problems.NotReturnable.Code, Request(PaidOrders.With(3), 1).Rejection!.Code);

    [Fact]
    public void Request_AfterTheTime_IsRefusedWithItsEnd()
    {
        var refused = Request(Shipped(3), 1, days: 15).Rejection!;

        Assert.Equal((Problems.ReturnTooLate.Code, "2026-12-06T10:00:00.0000000+00:00"), (refused.Code, refused.Data["until"]));
    }

    [Fact]
    public void Request_AfterTheTime_ByStaff_IsRequested() => Assert.Null(Request(Shipped(3), 1, days: 15, isStaff: true).Rejection);

    [Fact]
    public void Request_OfMoreThanIsOut_IsRefusedWithWhatIs()
    {
        var refused = Request(Request(Shipped(3), 2).Value!, 2).Rejection!;

        Assert.Equal((Problems.ReturnTooLarge.Code, "1"), (refused.Code, refused.Data["left"]));
    }

    [Theory]
    [InlineData(ReturnStatus.Requested, ReturnRules.MaxOpenReturns, false)]
    [InlineData(ReturnStatus.Cancelled, ReturnRules.MaxReturnsOfBuyer, false)]
    [InlineData(ReturnStatus.Cancelled, ReturnRules.MaxReturns, true)]
    public void Request_MoreOftenThanMayBe_IsRefusedWithTheLimit(ReturnStatus status, int limit, bool isStaff)
    {
        var back = Request(Shipped(90), 1).Value!.Returns[0] with { Status = status };
        var state = Shipped(90) with { Returns = [.. Enumerable.Repeat(back, limit)] };

        var refused = Request(state, 1, isStaff: isStaff).Rejection!;

        Assert.Equal((Problems.TooManyReturns.Code, $"{limit}"), (refused.Code, refused.Data["limit"]));
        Assert.Null(Request(state with { Returns = state.Returns.RemoveAt(0) }, 1, isStaff: isStaff).Rejection);
    }

    [Theory]
    [InlineData(ReturnStatus.Declined)]
    [InlineData(ReturnStatus.Cancelled)]
    public void Request_AfterOneThatCameToNothing_MayAskAgain(ReturnStatus end)
    {
        var state = Move(Request(Shipped(3), 3).Value!, end).Value!;

        Assert.Null(Request(state, 3).Rejection);
    }

    [Fact]
    public void Receive_OfEveryUnit_CountsGoodDamagedAndMissing()
    {
        var state = Receive(Approved(3), good: 1, damaged: 1, missing: 1).Value!;

        Assert.Equal((ReturnStatus.Received, 2), (state.Returns[0].Status, ReturnRules.CameBack(state, A)));
        Assert.Equal(FulfilmentStatus.PartiallyReturned, state.FulfilmentStatus);
        // The missing one may still come.
        Assert.Null(Request(state, 1).Rejection);
        Assert.NotNull(Request(state, 2).Rejection);
    }

    [Fact]
    public void Receive_OfAllThatLeft_IsReturned() =>
        Assert.Equal(FulfilmentStatus.Returned, Receive(Approved(3), good: 3).Value!.FulfilmentStatus);

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(2, 1, 1)]
    [InlineData(4, -1, 0)]
    public void Receive_WhenUnitsDoNotAddUp_IsRefused(int good, int damaged, int missing) =>
        Assert.Equal(Problems.ReturnMismatch.Code, Receive(Approved(3), good, damaged, missing).Rejection!.Code);

    [Fact]
    public void Receive_BeforeItIsApproved_IsRefusedWithTheStepsThatAreAllowed()
    {
        var refused = Receive(Request(Shipped(3), 3).Value!, good: 3).Rejection!;

        Assert.Equal(
            (Problems.ReturnNotMovable.Code, "requested", "approved, declined, cancelled"),
            (refused.Code, refused.Data["currentState"], refused.Data["allowedTransitions"]));
    }

    [Theory]
    [InlineData(ReturnStatus.Approved)]
    [InlineData(ReturnStatus.Declined)]
    [InlineData(ReturnStatus.Closed)]
    public void Move_ByABuyer_OtherThanCancelling_IsNotThere(ReturnStatus to) =>
        Assert.Equal(Problems.ReturnNotFound.Code, Move(Request(Shipped(3), 3).Value!, to, isStaff: false).Rejection!.Code);

    [Fact]
    public void Cancel_ByTheBuyer_BeforeReceipt_IsCancelled() =>
        Assert.Equal(ReturnStatus.Cancelled, Move(Approved(3), ReturnStatus.Cancelled, isStaff: false).Value!.Returns[0].Status);

    [Fact]
    public void Cancel_AfterReceipt_IsRefused() =>
        Assert.Equal(Problems.ReturnNotMovable.Code, Move(Receive(Approved(3), good: 3).Value!, ReturnStatus.Cancelled, isStaff: false).Rejection!.Code);

    [Fact]
    public void Refund_OfAReturn_IsOfWhatCameBack()
    {
        var state = Refund(Receive(Approved(3), good: 1, damaged: 1, missing: 1).Value!).Value!;

        Assert.Equal((2, 22_000L), (state.Refunds[0].Lines.Single().Quantity, state.Refunds[0].Amount.Amount));
        Assert.Equal(state.Refunds[0].Id, state.Returns[0].Refund);
    }

    [Fact]
    public void Refund_OfAReturnTwice_IsRefused()
    {
        var state = Refund(Receive(Approved(3), good: 2, missing: 1).Value!).Value!;

        Assert.Equal(Problems.NotRefundable.Code, Refund(state, "key-again").Rejection!.Code);
    }

    [Fact]
    public void Refund_OfAReturnThatIsNotReceived_IsRefused() => Assert.Equal(Problems.NotRefundable.Code, Refund(Approved(3)).Rejection!.Code);

    [Fact]
    public void Close_WhileItsRefundIsOpen_IsRefused()
    {
        var state = Refund(Receive(Approved(3), good: 3).Value!).Value!;

        Assert.Equal(Problems.ReturnNotMovable.Code, Move(state, ReturnStatus.Closed).Rejection!.Code);
    }

    [Fact]
    public void Learn_ThatItsRefundArrived_MakesTheReturnRefunded()
    {
        var state = Refund(Receive(Approved(3), good: 3).Value!).Value!;
        var payment = PaidOrders.Payment(state);
        var refund = payment.Operations[0] with { Key = PaymentKeys.Refund(payment.Id, state.Refunds[0].Id.Value), Kind = PaymentOperationKind.Refund };

        var next = PaymentNews.Learn(state, payment with { Operations = payment.Operations.Add(refund) }, Orders.Now);

        Assert.Equal(ReturnStatus.Refunded, next.Returns[0].Status);
        Assert.Equal(ReturnStatus.Closed, Move(next, ReturnStatus.Closed).Value!.Returns[0].Status);
    }

    [Fact]
    public void Known_WhenTheBodyIsAnother_IsRefused()
    {
        var state = Request(Shipped(3), 3).Value!;

        Assert.True(ReturnRules.Known(state, new() { Id = "key-request-1", Fingerprint = "f" }).Value);
        Assert.Equal(Problems.IdempotencyKeyReused.Code, ReturnRules.Known(state, new() { Id = "key-request-1", Fingerprint = "other" }).Rejection!.Code);
        Assert.False(ReturnRules.Known(state, new() { Id = "key-new", Fingerprint = "f" }).Value);
    }

    [Fact]
    public void AsOf_BetweenSteps_IsTheReturnAsItStoodThen()
    {
        var state = Receive(Approved(3), good: 3).Value!;

        Assert.Equal(ReturnStatus.Requested, ReturnRules.AsOf(state.Returns, Orders.Now.AddHours(1))[0].Status);
        Assert.Equal(ReturnStatus.Approved, ReturnRules.AsOf(state.Returns, Orders.Now.AddHours(2))[0].Status);
        Assert.Equal(0, ReturnRules.AsOf(state.Returns, Orders.Now.AddHours(2))[0].Lines[0].Good);
        Assert.Empty(ReturnRules.AsOf(state.Returns, Orders.Now));
    }

    private static OrderState Shipped(int quantity) => FulfilmentRules.Fulfil(
        PaidOrders.With(quantity),
        new() { Operation = new() { Id = "key-parcel" }, Access = Staff, Lines = [], Carrier = "Post" },
        Id,
        Orders.Now).Value!;

    private static OrderState Approved(int quantity) => Move(Request(Shipped(quantity), quantity).Value!, ReturnStatus.Approved).Value!;

    private static OrderAccess Staff => new() { Access = new(), IsStaff = true };

    private static Outcome<OrderState> Request(OrderState state, int quantity, int days = 0, bool isStaff = false) => ReturnRules.Request(
        state,
        new()
        {
            Operation = new() { Id = $"key-request-{state.Returns.Length + 1}", Fingerprint = "f" },
            Access = Staff with { IsStaff = isStaff },
            Lines = [new() { Sku = A, Quantity = quantity }],
        },
        Id,
        Orders.Now.AddDays(days).AddHours(1));

    private static Outcome<OrderState> Move(OrderState state, ReturnStatus to, bool isStaff = true) => ReturnRules.Move(
        state,
        new() { Operation = new() { Id = $"key-{to}" }, Access = Staff with { IsStaff = isStaff }, Return = state.Returns[0].Id, To = to },
        Orders.Now.AddHours(2));

    private static Outcome<OrderState> Receive(OrderState state, int good, int damaged = 0, int missing = 0) => ReturnRules.Receive(
        state,
        new()
        {
            Operation = new() { Id = "key-receipt" },
            Access = Staff,
            Return = state.Returns[0].Id,
            Lines = [new() { Sku = A, Quantity = 0, Good = good, Damaged = damaged, Missing = missing }],
        },
        Orders.Now.AddHours(3));

    private static Outcome<OrderState> Refund(OrderState state, string key = "key-refund") => RefundRules.Refund(
        state,
        PaidOrders.Payment(state),
        PaidOrders.Command(new() { Lines = [], Return = state.Returns[0].Id }, key),
        Id,
        canBePartial: true,
        Orders.Now);
}
