using System.Text.Json;
using Ecommerce.Grains.Carts;
using Ecommerce.Grains.Orders;
using Xunit;

namespace Ecommerce.Tests.Unit.Promotions;

/// <summary>Carts and orders that were stored before there were codes.</summary>
public sealed class OldRecordTests
{
    [Fact]
    public void Cart_WithoutCodes_HasNone() =>
        Assert.Empty(JsonSerializer.Deserialize("""{"currency":"KRW"}""", CartJson.Default.CartState)!.Coupons);

    [Fact]
    public void Order_WithoutCodes_HasNoneAndCanBeWrittenAgain()
    {
        const string stored = """
            {"quote":{"lines":[],"subtotal":{"amount":1,"currency":"KRW"},"discountTotal":{"amount":0,"currency":"KRW"},
            "shippingTotal":{"amount":0,"currency":"KRW"},"taxTotal":{"amount":0,"currency":"KRW"},"total":{"amount":1,"currency":"KRW"},
            "taxLines":[],"taxIncluded":true,"shippingOptions":[]},"attempts":[]}
            """;

        var order = JsonSerializer.Deserialize(stored, OrderJson.Default.OrderState)!;

        Assert.Empty(order.Quote.Coupons);
        Assert.Contains("\"coupons\":[]", JsonSerializer.Serialize(order, OrderJson.Default.OrderState), StringComparison.Ordinal);
    }
}
