using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class OrderErasureTests
{
    private static readonly UserId Ann = UserId.From("usr_ann");
    private static readonly OrderState Order = Orders.Pending() with { User = Ann, Owner = new() { User = Ann }, CancelReason = "I am Kim" };

    [Theory]
    [InlineData(OrderStatus.Cancelled, FulfilmentStatus.Unfulfilled)]
    [InlineData(OrderStatus.Expired, FulfilmentStatus.Unfulfilled)]
    [InlineData(OrderStatus.Completed, FulfilmentStatus.Fulfilled)]
    [InlineData(OrderStatus.Confirmed, FulfilmentStatus.Fulfilled)]
    public void Forget_WhenTheOrderHasEnded_NothingPersonalStaysAndTheBooksDo(OrderStatus status, FulfilmentStatus fulfilment)
    {
        var order = Order with { Status = status, FulfilmentStatus = fulfilment };
        var next = OrderErasure.Forget(order, Ann)!;
        Assert.Null(next.User);
        Assert.Equal(("", "", "", "KR", null), (next.Contact.Email, next.ShippingAddress.Name, next.ShippingAddress.Line1, next.ShippingAddress.Country, next.CancelReason));
        Assert.Equal((order.Quote, order.Attempts), (next.Quote, next.Attempts));
    }

    [Theory]
    [InlineData(OrderStatus.Pending)]
    [InlineData(OrderStatus.Confirmed)]
    public void Forget_WhenSomethingIsStillToBeDelivered_ContactAndAddressStayUntilTheEnd(OrderStatus status)
    {
        var next = OrderErasure.Forget(Order with { Status = status }, Ann)!;
        Assert.Equal((null, "kim@example.com"), (next.User, next.Contact.Email));
        Assert.Equal("", OrderErasure.Apply(next with { Status = OrderStatus.Cancelled }).Contact.Email);
    }

    [Fact]
    public void Forget_WhenTheOrderIsAnothers_ChangesNothing() => Assert.Null(OrderErasure.Forget(Order, UserId.From("usr_bob")));

    [Fact]
    public void Apply_WhenNobodyWasErased_ChangesNothing() => Assert.Same(Order, OrderErasure.Apply(Order));
}
