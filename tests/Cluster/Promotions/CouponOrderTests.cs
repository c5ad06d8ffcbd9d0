using Ecommerce.Contracts.Promotions;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Promotions;

public sealed class CouponOrderTests(CouponShop shop) : IClassFixture<CouponShop>
{
    [Fact]
    public async Task S18_Coupon_WithFiveUses_Under200ParallelCheckouts_IsUsedFiveTimes()
    {
        var code = await shop.CodeAsync(total: 5);
        var carts = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => shop.CartWithAsync(code, $"buyer{i}@example.com")));

        var placed = await Task.WhenAll(carts.Select(cart => shop.PlaceAsync(cart)));

        Assert.Equal(5, placed.Count(answer => answer.Status == 201));
        // Who comes before the last use is taken is refused by the code; who comes after it sees another total.
        Assert.All(
            placed.Where(answer => answer.Status != 201),
            answer => Assert.Contains((string)answer.Body["code"]!, (string[])["promotions.used_up", "orders.total_changed"]));
        Assert.Equal((0, 5), await shop.UsesAsync(code));
    }

    [Fact]
    public async Task S18_Coupon_WithALimitPerCustomer_Under50ParallelCheckoutsOfOne_IsUsedThatOften()
    {
        var code = await shop.CodeAsync(customer: 2);
        var carts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => shop.CartWithAsync(code, "One.Buyer@example.com")));

        var placed = await Task.WhenAll(carts.Select(cart => shop.PlaceAsync(cart)));

        Assert.Equal(2, placed.Count(answer => answer.Status == 201));
        Assert.Equal("promotions.customer_limit", placed.Where(answer => answer.Status != 201).Select(answer => (string)answer.Body["code"]!).Distinct().Single());
        Assert.Equal(201, (await shop.PlaceAsync(await shop.CartWithAsync(code, "another@example.com"))).Status);
    }

    [Fact]
    public async Task Coupon_OfAnOrder_IsInItsTotalsAndLines()
    {
        var code = await shop.CodeAsync();
        var (status, order) = await shop.PlaceAsync(await shop.CartWithAsync(code));

        Assert.Equal(201, status);
        Assert.Equal(
            (1_000, 100, 3_000, 3_900),
            ((long)order["totals"]!["subtotal"]!["amount"]!, (long)order["totals"]!["discountTotal"]!["amount"]!,
                (long)order["totals"]!["shippingTotal"]!["amount"]!, (long)order["totals"]!["total"]!["amount"]!));
        Assert.Equal(100, (long)order["lines"]![0]!["discount"]!["amount"]!);
    }

    [Fact]
    public async Task Coupon_OfAnOrderThatExpires_IsFreeAgain()
    {
        var code = await shop.CodeAsync(total: 1);
        var (status, _) = await shop.PlaceAsync(await shop.CartWithAsync(code), ScriptedGateway.Declining);
        Assert.Equal(422, status);
        Assert.Equal((1, 0), await shop.UsesAsync(code));

        await shop.Shop.SettleAsync();

        Assert.Equal((0, 0), await shop.UsesAsync(code));
        Assert.Equal(201, (await shop.PlaceAsync(await shop.CartWithAsync(code))).Status);
    }

    [Fact]
    public async Task Coupon_WhenTheStockIsShort_IsFreeAgain()
    {
        var code = await shop.CodeAsync(total: 1);
        var cart = await shop.CartAsync(quantity: 999);
        var (_, first) = await shop.AddAsync(cart, code);
        var (_, second) = await shop.AddAsync(await shop.CartAsync(quantity: 999), await shop.CodeAsync());
        await shop.PlaceAsync(second, ScriptedGateway.Declining);

        var (status, body) = await shop.PlaceAsync(first);

        Assert.Equal((409, "inventory.insufficient"), (status, (string)body["code"]!));
        Assert.Equal((0, 0), await shop.UsesAsync(code));
        await shop.Shop.SettleAsync();
    }

    [Fact]
    public async Task Add_WhenThereIsNoSuchCode_IsRefusedAndNotKept()
    {
        var cart = await shop.CartAsync();

        var (status, body) = await shop.AddAsync(cart, CouponCode.From("NO-SUCH-CODE"));

        Assert.Equal((422, "promotions.not_valid"), (status, (string)body["code"]!));
    }

    [Fact]
    public async Task Add_WhenTheCartIsNotTheirs_Answers404()
    {
        var cart = await shop.CartAsync();
        cart["token"] = "another";

        Assert.Equal(404, (await shop.AddAsync(cart, await shop.CodeAsync())).Status);
    }

    [Fact]
    public async Task Add_OfFreeShipping_TakesTheDeliveryOff()
    {
        var (status, body) = await shop.AddAsync(await shop.CartAsync(), await shop.CodeAsync(more: new { kind = "freeShipping" }));

        Assert.Equal((200, 0, 3_000), (status, (long)body["totals"]!["shippingTotal"]!["amount"]!, (long)body["coupons"]![0]!["shippingDiscount"]!["amount"]!));
    }

    [Fact]
    public async Task Place_WhenTheCodeEndedMeanwhile_AnswersTheNewTotal()
    {
        var end = shop.Shop.Clock.GetUtcNow().AddMinutes(1);
        var cart = await shop.CartWithAsync(await shop.CodeAsync(more: new { endsAt = end }));
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        var (status, body) = await shop.PlaceAsync(cart);

        Assert.Equal((409, "orders.total_changed", 4_000), (status, (string)body["code"]!, (long)body["total"]!["amount"]!));
    }
}
