using Ecommerce.Contracts.Payments;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>What a cancellation answers when it is repeated, and what it says of the money that goes back by itself.</summary>
public sealed class CancellationTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private const string Key = "key-of-the-cancel";
    private const string Path = "/cancellation";

    [Fact]
    public async Task Post_WithTheKeyOfAnotherBody_Answers422()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.BuyerAsync(HttpMethod.Post, Path, new { reason = "gone" }, Key);

        var (same, _, isReplay) = await order.BuyerAsync(HttpMethod.Post, Path, new { reason = "gone" }, Key);
        var (status, body, _) = await order.BuyerAsync(HttpMethod.Post, Path, new { reason = "other" }, Key);

        Assert.Equal((200, true), (same, isReplay));
        Assert.Equal((422, "shop.idempotency_key_reused"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Post_OnAPaidOrder_ListsWhatGoesBackAmongItsRefunds()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync("/refunds", new { amount = new { amount = 500, currency = "KRW" } }, "key-of-the-refund");

        await order.DoneAsync(Path, new { reason = "not deliverable" }, Key, expected: 200);

        var refunds = (await order.ReadAsync())["refunds"]!.AsArray();
        Assert.Equal([500L, 5_500L], refunds.Select(refund => (long)refund!["amount"]!["amount"]!));
        Assert.Equal(("succeeded", 2), ((string?)refunds[1]!["status"], (int)refunds[1]!["lines"]![0]!["quantity"]!));
        var last = (await order.BuyerAsync(HttpMethod.Get, "/timeline")).Body["entries"]!.AsArray()[^1]!;
        Assert.Equal(("refunded", "refunded"), ((string?)last["type"], (string?)last["paymentStatus"]));
        Assert.Equal(2, shop.Shop.Script.CountDone(order.Payment, PaymentOperationKind.Refund));
    }

    [Fact]
    public async Task Post_WhenTheGatewayDeclines_MayBeTriedAgainAsItWas()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Script.DeclineNextRefund(order.Payment);
        await order.DoneAsync(Path, new { reason = "gone" }, Key, expected: 200);
        var waiting = (await order.StaffAsync(HttpMethod.Get, "")).Body;

        await order.DoneAsync("/refunds", new { retryOf = (string)waiting["refunds"]![0]!["id"]! }, "key-of-the-refund");

        var read = (await order.StaffAsync(HttpMethod.Get, "")).Body;
        Assert.Equal(("declined", "refund_declined"), ((string?)waiting["refunds"]![0]!["status"], (string?)waiting["needsAttention"]));
        Assert.Equal(("refunded", null), ((string?)read["paymentStatus"], (string?)read["needsAttention"]));
        Assert.Equal(waiting["refunds"]![0]!["id"]!.ToJsonString(), read["refunds"]![1]!["retryOf"]!.ToJsonString());
    }

    [Fact]
    public async Task Post_ByStaff_TellsTheBuyerThePublicReasonOnly()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync(Path, new { reason = "looks like fraud", publicReason = "not deliverable" }, Key, expected: 200);

        var forBuyer = (await order.BuyerAsync(HttpMethod.Get, "/timeline")).Body;
        var forStaff = (await order.StaffAsync(HttpMethod.Get, "/timeline")).Body;

        Assert.DoesNotContain("fraud", forBuyer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("not deliverable", (string?)forBuyer["entries"]![3]!["note"]);
        Assert.Equal(
            ("looks like fraud", "not deliverable"), ((string?)forStaff["entries"]![3]!["note"], (string?)forStaff["entries"]![3]!["publicNote"]));
    }
}
