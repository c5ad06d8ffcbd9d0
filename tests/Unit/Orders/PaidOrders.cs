using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;

namespace Ecommerce.Tests.Unit.Orders;

/// <summary>Orders whose money is taken.</summary>
internal static class PaidOrders
{
    /// <summary>Three units that cost 1 000 after a discount of 50, with 91 of tax in it, and a delivery of 300.</summary>
    public static OrderState Three()
    {
        var line = Orders.Quote().Lines[0] with
        {
            Quantity = 3, UnitPrice = new(350, "KRW"), Discount = new(50, "KRW"), Total = new(1_000, "KRW"), Tax = new(91, "KRW"),
        };
        return Of(Orders.Quote() with
        {
            Lines = [line],
            Subtotal = new(1_050, "KRW"),
            DiscountTotal = new(50, "KRW"),
            ShippingTotal = new(300, "KRW"),
            TaxTotal = new(118, "KRW"),
            TaxLines = [new() { Rate = 1_000, Amount = new(118, "KRW") }],
            Total = new(1_300, "KRW"),
        });
    }

    /// <summary>A confirmed order of this quote.</summary>
    public static OrderState Of(Quote quote) =>
        OrderRules.Confirm(Orders.Pending(PaymentOperationStatus.Succeeded) with { Quote = quote }, "261122-ABCDEF", Orders.Now) with
        {
            PaymentStatus = PaymentStatus.Captured,
        };

    /// <summary>A confirmed order of lines A-1, B-1, … with so many units.</summary>
    public static OrderState With(params int[] quantities)
    {
        var line = Orders.Quote().Lines[0];
        ImmutableArray<QuoteLine> lines =
            [.. quantities.Select((quantity, i) => line with { Sku = Sku.From($"{(char)('A' + i)}-1"), Quantity = quantity, Total = line.UnitPrice * quantity })];
        var total = new Money(lines.Sum(sold => sold.Total.Amount), "KRW");
        return Of(Orders.Quote() with { Lines = lines, Subtotal = total, Total = total, TaxTotal = new(1_000 * lines.Length, "KRW") });
    }

    public static PaymentView Payment(OrderState state, PaymentOperationStatus capture = PaymentOperationStatus.Succeeded)
    {
        var total = state.Quote.Total;
        var id = PaymentId.From("pay_1");
        return new()
        {
            Id = id,
            Revision = 1,
            Order = OrderId.From("ord_1"),
            Status = PaymentStatus.Captured,
            Authorized = total,
            Captured = capture == PaymentOperationStatus.Succeeded ? total : Money.Zero(total.Currency),
            Refunded = Money.Zero(total.Currency),
            Operations =
            [
                new()
                {
                    Key = PaymentKeys.Capture(id), Kind = PaymentOperationKind.Capture, Amount = total, Status = capture, Attempt = 1, Reference = "pi_1",
                    At = Orders.Now,
                },
            ],
        };
    }

    public static RefundOrder Command(RefundScope scope, string key) => new()
    {
        Operation = new() { Id = key, Fingerprint = "f" },
        Access = new() { Access = new(), IsStaff = true },
        Scope = scope,
        Reason = "broken",
    };
}
