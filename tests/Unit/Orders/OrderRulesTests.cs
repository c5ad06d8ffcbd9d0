using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

public sealed class OrderRulesTests
{
    [Fact]
    public void Place_WhenTheTotalIsAnother_IsRefusedWithTheNewTotal()
    {
        var refused = OrderRules.Place(Orders.Command() with { ExpectedTotal = new(1, "KRW") }, Orders.Cart(), Orders.Quote(), Orders.Now).Rejection!;

        Assert.Equal(Problems.TotalChanged.Code, refused.Code);
        Assert.Equal("11000 KRW", refused.Data["total"]);
    }

    [Fact]
    public void Place_WhenTheCurrencyIsAnother_IsRefused() =>
        Assert.NotNull(OrderRules.Place(Orders.Command() with { ExpectedTotal = new(11_000, "JPY") }, Orders.Cart(), Orders.Quote(), Orders.Now).Rejection);

    [Fact]
    public void Known_WhenTheBodyIsAnother_IsRefused()
    {
        var operation = new Operation { Id = "key-0001", Fingerprint = "other" };

        Assert.Equal(Problems.IdempotencyKeyReused.Code, OrderRules.Known(Orders.Pending(), operation).Rejection!.Code);
    }

    [Theory]
    [InlineData(PaymentOperationStatus.Pending)]
    [InlineData(PaymentOperationStatus.Unknown)]
    [InlineData(PaymentOperationStatus.Processing)]
    public void Pay_WhileAnOutcomeIsOpen_IsRefused(PaymentOperationStatus open) =>
        Assert.Equal(Problems.NotPayable.Code, OrderRules.Pay(Orders.Pending(open), Pay(), Orders.Now).Rejection!.Code);

    [Fact]
    public void Pay_AfterADecline_IsAnotherAttemptUnderAnotherKey()
    {
        var next = OrderRules.Pay(Orders.Pending(PaymentOperationStatus.Declined), Pay(), Orders.Now).Value!;

        Assert.Equal([1, 2], next.Attempts.Select(attempt => attempt.Number));
        Assert.Equal(PaymentStatus.Pending, next.PaymentStatus);
    }

    [Fact]
    public void Pay_AfterTheDeadline_IsRefused() =>
        Assert.NotNull(OrderRules.Pay(Orders.Pending(PaymentOperationStatus.Declined), Pay(), Orders.Now.AddMinutes(31)).Rejection);

    [Fact]
    public void Cancel_WhileThePaymentIsOpen_IsRefused() =>
        Assert.Equal(Problems.NotCancellable.Code, OrderRules.Cancel(Orders.Pending(PaymentOperationStatus.Unknown), Cancel()).Rejection!.Code);

    [Fact]
    public void Cancel_WhenConfirmedAndUnshipped_IsCancelled()
    {
        var confirmed = OrderRules.Confirm(Orders.Pending(PaymentOperationStatus.Succeeded), "261122-ABCDEF", Orders.Now);

        Assert.Equal(OrderStatus.Cancelled, OrderRules.Cancel(confirmed, Cancel()).Value!.Status);
    }

    [Fact]
    public void Cancel_WhenShipped_IsRefused()
    {
        var shipped = OrderRules.Confirm(Orders.Pending(), "n", Orders.Now) with { FulfilmentStatus = FulfilmentStatus.PartiallyFulfilled };

        Assert.NotNull(OrderRules.Cancel(shipped, Cancel()).Rejection);
    }

    [Fact]
    public void KnownCancel_WhenTheBodyIsAnother_IsRefused()
    {
        var cancelled = OrderRules.Cancel(Orders.Pending(PaymentOperationStatus.Declined), Cancel()).Value!;

        Assert.Equal(Problems.IdempotencyKeyReused.Code, OrderRules.KnownCancel(cancelled, new() { Id = "key-0003", Fingerprint = "other" })!.Code);
        Assert.Null(OrderRules.KnownCancel(cancelled, Cancel().Operation));
        Assert.Null(OrderRules.KnownCancel(cancelled, new() { Id = "key-0004", Fingerprint = "other" }));
    }

    [Fact]
    public void Pay_MoreOftenThanMayBe_IsRefusedWithTheLimit()
    {
        var state = Orders.Pending(PaymentOperationStatus.Declined);
        for (var i = 1; i < OrderRules.MaxAttempts; i++)
        {
            state = OrderRules.Pay(state, Pay(), Orders.Now).Value!;
            state = state with { Attempts = state.Attempts.SetItem(i, state.Current with { Status = PaymentOperationStatus.Declined }) };
        }

        var refused = OrderRules.Pay(state, Pay(), Orders.Now).Rejection!;

        Assert.Equal((Problems.TooManyPayments.Code, "20"), (refused.Code, refused.Data["limit"]));
    }

    [Theory]
    [InlineData(PaymentOperationStatus.Declined, true)]
    [InlineData(PaymentOperationStatus.RequiresAction, true)]
    [InlineData(PaymentOperationStatus.Pending, false)]
    [InlineData(PaymentOperationStatus.Unknown, false)]
    public void IsExpired_AfterTheDeadline_OnlyWhenNoPaymentIsOpen(PaymentOperationStatus status, bool expired) =>
        Assert.Equal(expired, OrderRules.IsExpired(Orders.Pending(status), Orders.Now.AddMinutes(31)));

    [Fact]
    public void Number_IsTheDayAndTheIdAndGrowsOnCollision()
    {
        var id = OrderId.From("ord_2f6kqz81xx");

        Assert.Equal("261122-2F6KQZ", OrderRules.Number(id, Orders.Now, 0));
        Assert.Equal("261122-2F6KQZ8", OrderRules.Number(id, Orders.Now, 1));
    }

    [Fact]
    public void Derive_GivesOneOrderPerCartAndKey()
    {
        var (cart, other) = (CartId.From("crt_1"), CartId.From("crt_2"));

        Assert.Equal(OrderId.Derive(cart, "key-0001"), OrderId.Derive(cart, "key-0001"));
        Assert.NotEqual(OrderId.Derive(cart, "key-0001"), OrderId.Derive(cart, "key-0002"));
        Assert.NotEqual(OrderId.Derive(cart, "key-0001"), OrderId.Derive(other, "key-0001"));
    }

    private static PayOrder Pay() => new()
    {
        Operation = new() { Id = "key-0002", Fingerprint = "f" },
        Access = new() { Access = new() { TokenHash = "hash" } },
        PaymentMethod = "pm_card_visa",
    };

    private static CancelOrder Cancel() => new() { Operation = new() { Id = "key-0003" }, Access = new() { Access = new() } };
}
