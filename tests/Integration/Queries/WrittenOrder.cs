using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Orders;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>Orders as their grain stores them.</summary>
internal static class WrittenOrder
{
    public static OrderState Placed(DateTimeOffset placedAt, UserId user) => new()
    {
        User = user,
        PlacedAt = placedAt,
        Status = OrderStatus.Confirmed,
        PaymentStatus = PaymentStatus.RequiresAction,
        FulfilmentStatus = FulfilmentStatus.PartiallyFulfilled,
        Number = "260301-ABCDEF",
        Quote = new()
        {
            Lines = [Line("A-1", 1), Line("B-1", 2)],
            Subtotal = Won(33_000),
            DiscountTotal = Won(0),
            ShippingTotal = Won(0),
            TaxTotal = Won(3_000),
            Total = Won(33_000),
            TaxLines = [],
            TaxIncluded = true,
            ShippingOptions = [],
        },
    };

    public static OrderState Refused(DateTimeOffset placedAt, UserId user) => Placed(placedAt, user) with
    {
        Number = null,
        Status = OrderStatus.Cancelled,
        Refusal = Rejection.Of(Problems.InsufficientStock),
    };

    private static QuoteLine Line(string sku, int quantity) => new()
    {
        Sku = Sku.From(sku),
        Product = ProductId.From("prd_1"),
        Name = LocaleMap.Of("Thing", "물건"),
        Quantity = quantity,
        UnitPrice = Won(11_000),
        Discount = Won(0),
        Total = Won(11_000 * quantity),
        Tax = Won(1_000 * quantity),
        TaxRate = 1_000,
    };

    private static Money Won(long amount) => new(amount, "KRW");
}
