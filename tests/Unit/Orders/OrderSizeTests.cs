using System.Collections.Immutable;
using System.Text.Json;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Orders;

/// <summary>The largest order that the limits allow: what buyers and staff can add to it must never fill its record.</summary>
public sealed class OrderSizeTests
{
    // What a record takes at most.
    private const int Limit = 4 * 1024 * 1024;

    private static readonly string Words = new('한', 500);

    private static readonly ImmutableArray<Sku> Skus = [.. Enumerable.Range(0, 100).Select(i => Sku.From($"A-LONG-NAME-OF-A-VARIANT-{i:D3}"))];

    [Fact]
    public void Order_AsLargeAsItMayBe_FitsItsRecordWithAnEvent()
    {
        var state = Largest();
        var view = OrderRules.View(state, OrderId.From("ord_1"), 1);

        var stored = JsonSerializer.SerializeToUtf8Bytes(state, OrderJson.Default.OrderState).Length;
        var told = JsonSerializer.SerializeToUtf8Bytes(new OrderEventData { Order = view }, OrderJson.Default.OrderEventData).Length;

        Assert.InRange(stored + told, 1, Limit);
    }

    [Fact]
    public void Refund_WithMoreLinesThanAllRefundsMayHave_IsRefused()
    {
        var state = Largest();
        state = state with { Refunds = state.Refunds.RemoveAt(0), Status = OrderStatus.Confirmed };

        var refused = RefundRules.Refund(
            state,
            PaidOrders.Payment(state),
            PaidOrders.Command(new() { Lines = [.. Skus.Take(11).Select(sku => new LineQuantity { Sku = sku, Quantity = 1 })] }, "key-of-one-more"),
            OrderId.From("ord_1"),
            canBePartial: true,
            Orders.Now);

        Assert.Equal("orders.too_many_refunds", refused.Rejection!.Code);
    }

    private static OrderState Largest()
    {
        var order = PaidOrders.Three();
        var line = order.Quote.Lines[0];
        return order with
        {
            Quote = order.Quote with { Lines = [.. Skus.Select(sku => line with { Sku = sku, Quantity = 999 })] },
            CancelReason = Words,
            Attempts = [.. Enumerable.Repeat(Attempt(order.Attempts[0]), OrderRules.MaxAttempts)],
            Refunds = [.. Enumerable.Repeat(Refund(), RefundRules.MaxRefunds)],
            Returns = [.. Enumerable.Range(0, ReturnRules.MaxReturns).Select(_ => Return())],
        };
    }

    private static PaymentAttempt Attempt(PaymentAttempt attempt) => attempt with
    {
        PaymentMethod = new('m', 128), ReturnUrl = new('u', 500), ActionUrl = new('a', 500),
    };

    private static OrderRefund Refund()
    {
        var amount = new Contracts.Money(1, "KRW");
        return new()
        {
            Id = RefundId.From("ref_01j8r5e6w1zq8f0m3k7t9v2x4y"), OperationId = new('k', 200), Fingerprint = new('f', 64), Amount = amount, Shipping = amount,
            Adjustment = amount, Tax = amount, Reason = Words, PublicReason = Words, At = Orders.Now, Attempt = 1, Status = PaymentOperationStatus.Declined,
            Lines = [.. Skus.Take(10).Select(sku => new RefundedLine { Sku = sku, Quantity = 1, Amount = amount, Discount = amount, Tax = amount, Unshipped = 1 })],
        };
    }

    private static OrderReturn Return()
    {
        var change = new ReturnChange
        {
            Operation = new() { Id = new('k', 200), Fingerprint = new('f', 64) }, To = ReturnStatus.Requested, At = Orders.Now,
        };
        return new()
        {
            Id = ReturnId.From("ret_01j8r5e6w1zq8f0m3k7t9v2x4y"), Changes = [change, change, change, change, change], Status = ReturnStatus.Closed, Reason = Words,
            Note = Words, At = Orders.Now, Lines = [.. Skus.Select(sku => new ReturnLine { Sku = sku, Quantity = 9, Good = 3, Damaged = 3, Missing = 3 })],
        };
    }
}
