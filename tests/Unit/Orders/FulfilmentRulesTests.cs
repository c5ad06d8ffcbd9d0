using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class FulfilmentRulesTests
{
    private static readonly OrderId Id = OrderId.From("ord_1");

    [Fact]
    public void Fulfil_OfSomeUnits_IsPartial()
    {
        var next = Fulfil(PaidOrders.With(2, 1), ("A-1", 1)).Value!;

        Assert.Equal((FulfilmentStatus.PartiallyFulfilled, 1), (next.FulfilmentStatus, FulfilmentRules.Shipped(next, Sku.From("A-1"))));
    }

    [Fact]
    public void Fulfil_OfTheRest_IsWhole()
    {
        var next = Fulfil(Fulfil(PaidOrders.With(2, 1), ("A-1", 1)).Value!).Value!;

        Assert.Equal(FulfilmentStatus.Fulfilled, next.FulfilmentStatus);
        Assert.Equal(["A-1 1", "B-1 1"], next.Fulfilments[1].Lines.Select(line => $"{line.Sku} {line.Quantity}"));
    }

    [Fact]
    public void Fulfil_OfMoreThanIsLeft_IsRefusedWithWhatIsLeft()
    {
        var refused = Fulfil(Fulfil(PaidOrders.With(3), ("A-1", 2)).Value!, ("A-1", 2)).Rejection!;

        Assert.Equal((Problems.FulfilmentTooLarge.Code, "1"), (refused.Code, refused.Data["left"]));
    }

    [Fact]
    public void Fulfil_OfOneLineTwice_IsRefused() =>
        Assert.Equal(Problems.FulfilmentTooLarge.Code, Fulfil(PaidOrders.With(3), ("A-1", 1), ("A-1", 1)).Rejection!.Code);

    [Fact]
    public void Fulfil_OfALineThatIsNotThere_IsRefused() =>
        Assert.Equal(Problems.OrderLineUnknown.Code, Fulfil(PaidOrders.With(3), ("B-1", 1)).Rejection!.Code);

    [Fact]
    public void Fulfil_WhenAllHasLeft_IsRefused()
    {
        var refused = Fulfil(Fulfil(PaidOrders.With(3)).Value!).Rejection!;

        Assert.Equal((Problems.NotFulfillable.Code, "fulfilled"), (refused.Code, refused.Data["fulfilmentStatus"]));
    }

    [Fact]
    public void Fulfil_AfterARefundOfSomeUnits_SendsTheOthers()
    {
        var refunded = Refund(PaidOrders.With(3, 1), ("A-1", 2));

        var next = Fulfil(refunded).Value!;

        Assert.Equal(["A-1 1", "B-1 1"], next.Fulfilments[0].Lines.Select(line => $"{line.Sku} {line.Quantity}"));
        Assert.Equal(FulfilmentStatus.Fulfilled, next.FulfilmentStatus);
        Assert.Equal("1", Fulfil(refunded, ("A-1", 2)).Rejection!.Data["left"]);
    }

    [Fact]
    public void Fulfil_AfterARefundOfAllUnits_IsRefused() =>
        Assert.Equal(Problems.NotFulfillable.Code, Fulfil(Refund(PaidOrders.With(2), ("A-1", 2))).Rejection!.Code);

    [Fact]
    public void Refund_OfWhatIsLeft_AfterAParcel_MakesTheOrderWhole()
    {
        var state = Refund(Fulfil(PaidOrders.With(3), ("A-1", 2)).Value!, ("A-1", 1));

        Assert.Equal((FulfilmentStatus.Fulfilled, 1), (state.FulfilmentStatus, FulfilmentRules.Unsent(state, Sku.From("A-1"))));
    }

    [Fact]
    public void Refund_OfUnitsThatHaveLeft_TakesNothingFromWhatIsLeft()
    {
        var state = Refund(Fulfil(PaidOrders.With(3), ("A-1", 3)).Value!, ("A-1", 1));

        Assert.Equal((FulfilmentStatus.Fulfilled, 0), (state.FulfilmentStatus, FulfilmentRules.Unsent(state, Sku.From("A-1"))));
    }

    [Theory]
    [InlineData(PaymentOperationStatus.Pending, false)]
    [InlineData(PaymentOperationStatus.Succeeded, true)]
    [InlineData(PaymentOperationStatus.Declined, false)]
    public void IsDoneEarly_WhenTheRefundHasArrived_AndNotBefore(PaymentOperationStatus status, bool isDone)
    {
        var state = Refund(Fulfil(PaidOrders.With(2), ("A-1", 1)).Value!, ("A-1", 1));
        state = state with { Refunds = [state.Refunds[0] with { Status = status }] };

        Assert.Equal(isDone, FulfilmentRules.IsDoneEarly(state, state.Quote.Lines[0]));
    }

    [Fact]
    public void Left_OfARefundFromBeforeThisWasCounted_KnowsThatNothingHadLeft()
    {
        var state = Refund(PaidOrders.With(3), ("A-1", 1));
        var old = state with { Refunds = [state.Refunds[0] with { Lines = [state.Refunds[0].Lines[0] with { Unshipped = null }] }] };

        Assert.Equal(2, FulfilmentRules.LeftOf(old, old.Quote.Lines[0]));
    }

    [Theory]
    [InlineData(OrderStatus.Pending)]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Expired)]
    public void Fulfil_OfAnOrderThatIsNotConfirmed_IsRefused(OrderStatus status) =>
        Assert.Equal(Problems.NotFulfillable.Code, Fulfil(PaidOrders.With(3) with { Status = status }).Rejection!.Code);

    [Fact]
    public void Cancel_AfterAParcelLeft_IsRefused()
    {
        var shipped = Fulfil(PaidOrders.With(2), ("A-1", 1)).Value!;
        var cancel = new CancelOrder { Operation = new() { Id = "key-2" }, Access = new() { Access = new() } };

        Assert.Equal(Problems.NotCancellable.Code, OrderRules.Cancel(shipped, cancel).Rejection!.Code);
    }

    [Fact]
    public void Known_WhenTheBodyIsAnother_IsRefused()
    {
        var state = Fulfil(PaidOrders.With(1)).Value!;

        Assert.Equal(Problems.IdempotencyKeyReused.Code, FulfilmentRules.Known(state, new() { Id = "key-1", Fingerprint = "other" }).Rejection!.Code);
        Assert.NotNull(FulfilmentRules.Known(state, new() { Id = "key-1", Fingerprint = "f" }).Value);
    }

    private static OrderState Refund(OrderState state, params (string Sku, int Quantity)[] lines) => RefundRules.Refund(
        state,
        PaidOrders.Payment(state),
        PaidOrders.Command(
            new() { Lines = [.. lines.Select(line => new LineQuantity { Sku = Sku.From(line.Sku), Quantity = line.Quantity })] }, "key-of-the-refund"),
        Id,
        canBePartial: true,
        Orders.Now).Value!;

    private static Outcome<OrderState> Fulfil(OrderState state, params (string Sku, int Quantity)[] lines) => FulfilmentRules.Fulfil(
        state,
        new()
        {
            Operation = new() { Id = "key-1", Fingerprint = "f" },
            Access = new() { Access = new(), IsStaff = true },
            Lines = [.. lines.Select(line => new LineQuantity { Sku = Sku.From(line.Sku), Quantity = line.Quantity })],
            Carrier = "Post",
        },
        Id,
        Orders.Now);
}
