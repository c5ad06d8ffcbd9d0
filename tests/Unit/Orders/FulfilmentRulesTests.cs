using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
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
