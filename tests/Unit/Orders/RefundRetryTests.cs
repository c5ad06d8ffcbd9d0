using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

/// <summary>Refunds that the gateway declined, and what resolves them.</summary>
public sealed class RefundRetryTests
{
    private static readonly OrderId Id = OrderId.From("ord_1");

    [Fact]
    public void Learn_WhenAnotherRefundArrives_KeepsTheDeclinedOneOnTheList()
    {
        var state = Declined(PaidOrders.Three());
        state = Refund(state, Amount(100), "key-2");

        var next = Learn(state, PaymentOperationStatus.Declined, PaymentOperationStatus.Succeeded);

        Assert.Equal(AttentionReasons.RefundDeclined, next.NeedsAttention);
    }

    [Fact]
    public void Learn_WhenItIsTriedAgainAndArrives_TakesItOffTheList()
    {
        var state = Declined(PaidOrders.Three());
        state = Refund(state, Again(state), "key-2");

        var next = Learn(state, PaymentOperationStatus.Declined, PaymentOperationStatus.Succeeded);

        Assert.Null(next.NeedsAttention);
        Assert.Equal((200L, state.Refunds[0].Id), (next.Refunds[1].Amount.Amount, next.Refunds[1].RetryOf));
    }

    [Fact]
    public void Learn_WhenItIsTriedAgainAndDeclined_IsStillOnTheListOnce()
    {
        var state = Declined(PaidOrders.Three());
        state = Refund(state, Again(state), "key-2");

        var next = Learn(state, PaymentOperationStatus.Declined, PaymentOperationStatus.Declined);

        Assert.Equal([PaymentKeys.Refund(PaidOrders.Payment(state).Id, state.Refunds[1].Id.Value)], next.Concerns.Select(concern => concern.About));
    }

    [Fact]
    public void Refund_OfOneThatIsTriedAgainAlready_IsRefused()
    {
        var state = Declined(PaidOrders.Three());
        state = Refund(state, Again(state), "key-2");

        Assert.Equal(Problems.NotRefundable.Code, RefundRules.Propose(state, PaidOrders.Payment(state), Again(state)).Rejection!.Code);
    }

    [Fact]
    public void Refund_OfOneThatWasNotDeclined_IsRefused()
    {
        var state = Refund(PaidOrders.Three(), Amount(200), "key-1");

        Assert.Equal(Problems.NotRefundable.Code, RefundRules.Propose(state, PaidOrders.Payment(state), Again(state)).Rejection!.Code);
    }

    [Fact]
    public void Refund_MoreOftenThanMayBe_IsRefusedWithTheLimit()
    {
        var state = PaidOrders.Three();
        for (var i = 0; i < RefundRules.MaxRefunds; i++) state = Refund(state, Amount(1), $"key-{i}");

        var refused = Ask(state, Amount(1), "key-of-one-more").Rejection!;

        Assert.Equal((Problems.TooManyRefunds.Code, "100"), (refused.Code, refused.Data["limit"]));
    }

    [Theory]
    [InlineData("A-1", 3, "2")]
    [InlineData("B-1", 1, "0")]
    public void Refund_OfAReturn_WithLinesThatAreNotOfIt_IsRefused(string sku, int quantity, string left)
    {
        var (state, back) = WithReturn();

        var refused = Ask(state, new() { Lines = [new() { Sku = Sku.From(sku), Quantity = quantity }], Return = back }, "key-1").Rejection!;

        Assert.Equal((Problems.RefundTooLarge.Code, sku, left), (refused.Code, refused.Data["sku"], refused.Data["left"]));
    }

    [Fact]
    public void Refund_OfAReturn_WithSomeOfItsLines_IsOfThose()
    {
        var (state, back) = WithReturn();

        var next = Refund(state, new() { Lines = [new() { Sku = Sku.From("A-1"), Quantity = 1 }], Return = back }, "key-1");

        Assert.Equal((1, 0), (next.Refunds[0].Lines[0].Quantity, next.Refunds[0].Lines[0].Unshipped));
    }

    // Two of three units of A-1 came back, of one B-1 none.
    private static (OrderState State, ReturnId Id) WithReturn()
    {
        var id = ReturnId.From("ret_1");
        var line = new ReturnLine { Sku = Sku.From("A-1"), Quantity = 2, Good = 2 };
        var back = new OrderReturn { Id = id, Changes = [], Status = ReturnStatus.Received, Lines = [line], Reason = "", At = Orders.Now };
        return (PaidOrders.With(3, 1) with { Returns = [back] }, id);
    }

    private static OrderState Declined(OrderState state) => Learn(Refund(state, Amount(200), "key-1"), PaymentOperationStatus.Declined);

    private static RefundScope Amount(long amount) => new() { Lines = [], Amount = new(amount, "KRW") };

    private static RefundScope Again(OrderState state) => new() { Lines = [], RetryOf = state.Refunds[0].Id };

    private static OrderState Refund(OrderState state, RefundScope scope, string key) => Ask(state, scope, key).Value!;

    private static Outcome<OrderState> Ask(OrderState state, RefundScope scope, string key) =>
        RefundRules.Refund(state, PaidOrders.Payment(state), PaidOrders.Command(scope, key), Id, canBePartial: true, Orders.Now);

    /// <summary>The order when its refunds became this.</summary>
    private static OrderState Learn(OrderState state, params PaymentOperationStatus[] statuses)
    {
        var payment = PaidOrders.Payment(state);
        var refunds = state.Refunds.Select((refund, i) => payment.Operations[0] with
        {
            Key = PaymentKeys.Refund(payment.Id, refund.Id.Value), Kind = PaymentOperationKind.Refund, Amount = refund.Amount, Status = statuses[i],
        });
        return AttentionRules.Settle(PaymentNews.Learn(state, payment with { Operations = [.. payment.Operations, .. refunds] }, Orders.Now));
    }
}
