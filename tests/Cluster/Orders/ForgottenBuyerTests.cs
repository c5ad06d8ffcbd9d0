using System.Text;
using System.Text.Json.Nodes;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Faults;
using Ecommerce.Tests.Cluster.Promotions;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>Orders of accounts that were erased, over HTTP.</summary>
public sealed class ForgottenBuyerTests(CouponShop coupons) : IClassFixture<CouponShop>
{
    private readonly UserId _user = UserId.From($"usr_{Guid.NewGuid():N}"[..26]);

    [Fact]
    public async Task ForgetBuyer_WhileTheOrderIsToBeDelivered_KeepsContactAndAddressUntilItIsCancelled()
    {
        var order = await PlaceAsync();
        await coupons.Shop.Grains.GetGrain<IOrderGrain>(order.Value).ForgetBuyerAsync(_user);
        await coupons.Shop.QuietAsync();
        var open = await StoredAsync(order);
        Assert.Equal((null, "canary@example.com"), ((string?)open["user"], (string?)open["contact"]!["email"]));

        var (status, answer, _) = await coupons.Shop.SendAsync(new(
            HttpMethod.Post, $"/api/admin/orders/{order}/cancellation", "{}", ("Idempotency-Key", "key-of-the-staff"), (StaffAuthentication.Header, "usr_staff")));
        Assert.True(status == 200, answer);
        await coupons.Shop.SettleAsync();
        var ended = await StoredAsync(order);
        Assert.Equal(("", "", "KR"), ((string?)ended["contact"]!["email"], (string?)ended["shippingAddress"]!["line1"], (string?)ended["shippingAddress"]!["country"]));
        Assert.Equal(open["quote"]!.ToJsonString(), ended["quote"]!.ToJsonString());
    }

    [Fact]
    public async Task ForgetBuyer_WhenTheOrderIsAnothers_ChangesNothing()
    {
        var order = await PlaceAsync();
        await coupons.Shop.Grains.GetGrain<IOrderGrain>(order.Value).ForgetBuyerAsync(UserId.From("usr_other"));
        Assert.Equal(_user.Value, (string?)(await StoredAsync(order))["user"]);
    }

    private async Task<OrderId> PlaceAsync()
    {
        var guest = await coupons.CartAsync("canary@example.com");
        var (_, merged, _) = await coupons.Shop.SendAsync(new(
            HttpMethod.Post, $"/api/cart/{guest["id"]}/merge", "{}", (StaffAuthentication.Header, _user.Value), ("Cart-Token", (string)guest["token"]!)));
        var cart = JsonNode.Parse(merged)!;
        var body = Exchange.Text(new
        {
            cartId = (string)cart["id"]!,
            cartVersion = (int)cart["version"]!,
            expectedTotal = cart["totals"]!["total"],
            paymentMethod = ScriptedGateway.Approving,
        });
        var (status, answer, _) = await coupons.Shop.SendAsync(new(
            HttpMethod.Post, "/api/orders", body, ("Idempotency-Key", "key-of-the-placing"), (StaffAuthentication.Header, _user.Value)));
        Assert.True(status == 201, answer);
        await coupons.Shop.QuietAsync();
        return OrderId.Derive(CartId.From((string)cart["id"]!), "key-of-the-placing");
    }

    private async Task<JsonNode> StoredAsync(OrderId order)
    {
        var stored = await coupons.Shop.Store.FindAsync(new RecordKey("order", order.Value));
        return JsonNode.Parse(Encoding.UTF8.GetString(stored!.Body!.Value.Span))!["state"]!;
    }
}
