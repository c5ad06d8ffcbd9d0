using System.Text.Json.Nodes;
using Ecommerce.Contracts.Inventory;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed class ReturnTests(OrderShop shop) : IClassFixture<OrderShop>
{
    [Fact]
    public async Task Return_FromItsRequestToItsEnd_GivesUnitsAndMoneyBack()
    {
        var order = await ShippedAsync();
        var before = await StockAsync();
        var back = await RequestAsync(order, 2);
        await StepAsync(order, back, "approval");
        await ReceiveAsync(order, back, good: 1, damaged: 1);
        await order.DoneAsync("/refunds", new { returnId = back }, "key-of-the-refund");
        await StepAsync(order, back, "closure");

        var read = await order.ReadAsync();
        var after = await StockAsync();

        Assert.Equal(("closed", "returned", "partiallyRefunded"), ((string?)read["returns"]![0]!["status"], (string?)read["fulfilmentStatus"], (string?)read["paymentStatus"]));
        Assert.Equal(2_000, (long)read["refunds"]![0]!["amount"]!["amount"]!);
        Assert.Equal((string?)read["refunds"]![0]!["id"], (string?)read["returns"]![0]!["refundId"]);
        Assert.Equal(
            (2, 1, 1), (after.OnHand - before.OnHand, after.Available - before.Available, after.Unavailable - before.Unavailable));
    }

    [Fact]
    public async Task Request_WhenRepeated_IsOneReturnAndOneAnswer()
    {
        var order = await ShippedAsync();
        var body = new { lines = Units(1), reason = "too small" };
        var (_, first, _) = await order.BuyerAsync(HttpMethod.Post, "/returns", body, "key-of-the-return");
        await StepAsync(order, (string)first["id"]!, "approval");

        var (status, again, isReplay) = await order.BuyerAsync(HttpMethod.Post, "/returns", body, "key-of-the-return");

        Assert.Equal((201, true, first.ToJsonString()), (status, isReplay, again.ToJsonString()));
        Assert.Single((await order.ReadAsync())["returns"]!.AsArray());
    }

    [Fact]
    public async Task Request_BeforeAnythingLeft_IsRefused()
    {
        var order = await shop.PlaceAndSettleAsync(1);

        var (status, body, _) = await order.BuyerAsync(HttpMethod.Post, "/returns", new { lines = Units(1) }, "key-of-the-return");

        Assert.Equal((409, "orders.not_returnable"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Request_AfterTheTimeForIt_IsRefusedToTheBuyerAndNotToStaff()
    {
        var order = await ShippedAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromDays(15));

        var (status, body, _) = await order.BuyerAsync(HttpMethod.Post, "/returns", new { lines = Units(1) }, "key-of-the-return");
        var (byStaff, _, _) = await order.StaffAsync(HttpMethod.Post, "/returns", new { lines = Units(1) }, "key-of-the-staff");

        Assert.Equal((409, "orders.return_too_late", 201), (status, (string?)body["code"], byStaff));
    }

    [Fact]
    public async Task Request_OfMoreThanLeft_IsRefused()
    {
        var order = await ShippedAsync();

        var (status, body, _) = await order.BuyerAsync(HttpMethod.Post, "/returns", new { lines = Units(3) }, "key-of-the-return");

        Assert.Equal((422, "orders.return_too_large", 2), (status, (string?)body["code"], (int)body["left"]!));
    }

    [Fact]
    public async Task Request_OfNothing_Answers400()
    {
        var order = await ShippedAsync();

        Assert.Equal(400, (await order.BuyerAsync(HttpMethod.Post, "/returns", new { lines = Array.Empty<object>() }, "key-of-the-return")).Status);
    }

    [Fact]
    public async Task Request_ByAStranger_IsNotThere()
    {
        var order = await ShippedAsync();

        Assert.Equal(404, (await order.StrangerAsync(HttpMethod.Post, "/returns", new { lines = Units(1) })).Status);
        Assert.Equal(403, (await order.StrangerAsync(HttpMethod.Post, "/returns", new { lines = Units(1) }, asStaff: true)).Status);
    }

    [Fact]
    public async Task Cancel_ByTheBuyer_LetsThemAskAgain()
    {
        var order = await ShippedAsync();
        var back = await RequestAsync(order, 2);

        var (status, body, _) = await order.BuyerAsync(HttpMethod.Post, $"/returns/{back}/cancellation", new { }, "key-of-the-cancel");
        var (again, _, _) = await order.BuyerAsync(HttpMethod.Post, "/returns", new { lines = Units(2) }, "key-of-another");

        Assert.Equal((200, "cancelled", 201), (status, (string?)body["status"], again));
    }

    [Fact]
    public async Task Decline_SaysWhy()
    {
        var order = await ShippedAsync();
        var back = await RequestAsync(order, 1);

        await order.DoneAsync($"/returns/{back}/decline", new { note = "worn" }, "key-of-the-decline", expected: 200);

        var read = (await order.ReadAsync())["returns"]![0]!;
        Assert.Equal(("declined", "worn"), ((string?)read["status"], (string?)read["note"]));
    }

    [Fact]
    public async Task Receipt_ThatDoesNotAddUp_IsRefused()
    {
        var order = await ShippedAsync();
        var back = await RequestAsync(order, 2);
        await StepAsync(order, back, "approval");

        var (status, body, _) = await order.StaffAsync(
            HttpMethod.Post, $"/returns/{back}/receipt", new { lines = new[] { new { sku = shop.Articles[0].Sku.Value, good = 1 } } }, "key-of-the-receipt");

        Assert.Equal((422, "orders.return_mismatch"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Step_OfAReturnThatIsNotThere_Answers404()
    {
        var order = await ShippedAsync();

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, "/returns/ret_00000000000000000000000000/approval", new { }, "key-of-the-step");

        Assert.Equal((404, "orders.return_not_found"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Step_ThatIsNotAllowedNow_NamesThoseThatAre()
    {
        var order = await ShippedAsync();
        var back = await RequestAsync(order, 1);

        var (status, body, _) = await order.StaffAsync(HttpMethod.Post, $"/returns/{back}/closure", new { }, "key-of-the-step");

        Assert.Equal(
            (409, "orders.return_not_movable", "approved, declined, cancelled"), (status, (string?)body["code"], (string?)body["allowedTransitions"]));
    }

    private async Task<OrderDesk> ShippedAsync()
    {
        var order = await shop.PlaceAndSettleAsync(2);
        await order.DoneAsync("/fulfilments", new { carrier = "Post" }, "key-of-the-parcel");
        return order;
    }

    private async Task<string> RequestAsync(OrderDesk order, int quantity)
    {
        var (status, body, _) = await order.BuyerAsync(HttpMethod.Post, "/returns", new { lines = Units(quantity), reason = "too small" }, "key-of-the-return");
        Assert.True(status == 201, body.ToJsonString());
        return (string)body["id"]!;
    }

    private static Task<JsonNode> StepAsync(OrderDesk order, string back, string step) =>
        order.DoneAsync($"/returns/{back}/{step}", new { }, $"key-of-the-{step}", expected: 200);

    private Task<JsonNode> ReceiveAsync(OrderDesk order, string back, int good, int damaged) => order.DoneAsync(
        $"/returns/{back}/receipt", new { lines = new[] { new { sku = shop.Articles[0].Sku.Value, good, damaged } } }, "key-of-the-receipt", expected: 200);

    private object[] Units(int quantity) => [new { sku = shop.Articles[0].Sku.Value, quantity }];

    private async Task<StockView> StockAsync() => (await shop.Shop.Grains.GetGrain<ISkuGrain>(shop.Articles[0].Sku.Value).GetAsync())!;
}
