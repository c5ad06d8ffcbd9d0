using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

public sealed class TimelineTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private static readonly object Why = new { reason = "not deliverable" };

    [Fact]
    public async Task Timeline_OfACancelledOrder_SaysWhatHappenedByWhomAndWhy()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync("/cancellation", Why, "key-of-the-cancel", expected: 200);

        var entries = Entries((await order.StaffAsync(HttpMethod.Get, "/timeline")).Body);

        Assert.Equal(
            [
                "placed by buyer (request): pending/pending", "confirmed by system (gateway_report): confirmed/authorized",
                "paymentMoved by system (payment): confirmed/captured", "cancelled by staff (request): cancelled/captured",
                "refunded by system (payment): cancelled/refunded",
            ],
            entries.Select(Text));
        Assert.Equal(("usr_staff", "not deliverable"), ((string?)entries[3]["staffId"], (string?)entries[3]["note"]));
        Assert.Equal(Enumerable.Range(1, 5), entries.Select(entry => (int)entry["revision"]!));
    }

    [Fact]
    public async Task Timeline_ForTheBuyer_DoesNotNameTheStaff()
    {
        var order = await shop.PlaceAndSettleAsync();
        await order.DoneAsync("/cancellation", Why, "key-of-the-cancel", expected: 200);

        var cancelled = Entries((await order.BuyerAsync(HttpMethod.Get, "/timeline")).Body)[3];

        Assert.Equal(("staff", null), ((string?)cancelled["actor"], (string?)cancelled["staffId"]));
    }

    [Fact]
    public async Task Timeline_ForStrangers_IsNotThere()
    {
        var order = await shop.PlaceAndSettleAsync();

        var (status, body, _) = await order.StrangerAsync(HttpMethod.Get, "/timeline");
        var (forStaff, _, _) = await order.StrangerAsync(HttpMethod.Get, "/timeline", asStaff: true);

        Assert.Equal((404, "orders.not_found", 403), (status, (string?)body["code"], forStaff));
    }

    [Fact]
    public async Task Get_AsOfEachChange_ShowsTheOrderAsItStoodThen()
    {
        var order = await shop.PlaceAndSettleAsync();
        shop.Shop.Clock.Advance(TimeSpan.FromHours(1));
        var before = shop.Shop.Clock.GetUtcNow();
        shop.Shop.Clock.Advance(TimeSpan.FromHours(1));
        await order.DoneAsync("/cancellation", Why, "key-of-the-cancel", expected: 200);

        var then = await AsOfAsync(order, before);
        var now = await AsOfAsync(order, shop.Shop.Clock.GetUtcNow());

        Assert.Equal(("confirmed", "captured"), ((string?)then.Body["status"], (string?)then.Body["paymentStatus"]));
        Assert.Equal(("cancelled", "refunded"), ((string?)now.Body["status"], (string?)now.Body["paymentStatus"]));
    }

    [Fact]
    public async Task Get_AsOfBeforeThePlacing_Answers404()
    {
        var before = shop.Shop.Clock.GetUtcNow() - TimeSpan.FromSeconds(1);
        var order = await shop.PlaceAndSettleAsync();

        var (status, body, _) = await AsOfAsync(order, before);

        Assert.Equal((404, "orders.not_found"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Get_AsOfNoTime_Answers400()
    {
        var order = await shop.PlaceAndSettleAsync();

        Assert.Equal(400, (await order.BuyerAsync(HttpMethod.Get, "?asOf=yesterday")).Status);
    }

    private static Task<(int Status, JsonNode Body, bool IsReplay)> AsOfAsync(OrderDesk order, DateTimeOffset at) =>
        order.StaffAsync(HttpMethod.Get, $"?asOf={Uri.EscapeDataString(at.ToString("O", CultureInfo.InvariantCulture))}");

    private static List<JsonNode> Entries(JsonNode timeline) => [.. timeline["entries"]!.AsArray().Select(entry => entry!)];

    private static string Text(JsonNode entry) =>
        $"{entry["type"]} by {entry["actor"]} ({entry["cause"]}): {entry["status"]}/{entry["paymentStatus"]}";
}
