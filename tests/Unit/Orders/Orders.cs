using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Grains.Orders;
using Ecommerce.Tests.Unit.Carts;

namespace Ecommerce.Tests.Unit.Orders;

/// <summary>Orders to judge.</summary>
internal static class Orders
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static OrderState Pending(PaymentOperationStatus status = PaymentOperationStatus.Pending)
    {
        var order = OrderRules.Place(Command(), Cart(), Quote(), Now).Value!;
        return order with { Attempts = [order.Attempts[0] with { Status = status, Reference = status == PaymentOperationStatus.Succeeded ? "pi_1" : null }] };
    }

    public static PlaceOrder Command() => new()
    {
        Operation = new() { Id = "key-0001", Fingerprint = "f" },
        Access = new() { TokenHash = "hash" },
        Cart = CartId.From("crt_1"),
        CartVersion = 3,
        ExpectedTotal = new(11_000, "KRW"),
        PaymentMethod = "pm_card_visa",
    };

    public static CartView Cart() => new()
    {
        Id = CartId.From("crt_1"),
        Version = 3,
        Currency = "KRW",
        Locale = "ko",
        Lines = [CartRulesTests.Line("A-1", 1)],
        Contact = new() { Email = "kim@example.com" },
        ShippingAddress = CartRulesTests.Address("KR"),
        ShippingOption = "standard",
        Owner = new() { TokenHash = "hash" },
    };

    public static Quote Quote()
    {
        var zero = Money.Zero("KRW");
        return new()
        {
            Lines =
            [
                new()
                {
                    Sku = Sku.From("A-1"), Product = ProductId.From("prd_1"), Name = LocaleMap.Of("Thing", "물건"), Quantity = 1,
                    UnitPrice = new(11_000, "KRW"), Discount = zero, Total = new(11_000, "KRW"), Tax = new(1_000, "KRW"), TaxRate = 1_000,
                },
            ],
            Subtotal = new(11_000, "KRW"),
            DiscountTotal = zero,
            ShippingTotal = zero,
            TaxTotal = new(1_000, "KRW"),
            Total = new(11_000, "KRW"),
            TaxLines = [new() { Rate = 1_000, Amount = new(1_000, "KRW") }],
            TaxIncluded = true,
            ShippingOptions = [],
        };
    }

    public static ProviderReport Report(PaymentOperationStatus status, int attempt = 1) => new()
    {
        Payment = PaymentId.From("pay_1"),
        OperationKey = PaymentKeys.Authorize(PaymentId.From("pay_1"), attempt),
        Kind = PaymentOperationKind.Authorize,
        Status = status,
        Reference = status == PaymentOperationStatus.Unknown ? null : $"pi_{attempt}",
        Amount = status == PaymentOperationStatus.Succeeded ? new Money(11_000, "KRW") : null,
    };
}
