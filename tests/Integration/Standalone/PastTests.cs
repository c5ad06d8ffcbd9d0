using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ecommerce.Tests.Integration.Payments;
using Ecommerce.Tests.Integration.Standalone.Books;
using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>The first start of a demo shop, which lives through ninety days before it takes orders, and is killed in the middle of them.</summary>
[Collection(ShopCollection.Name)]
public sealed partial class PastTests(ITestOutputHelper output) : IDisposable
{
    private const int Days = 90;
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    private readonly string _data = Directory.CreateTempSubdirectory("shop-past-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task FirstStart_KilledInItsPast_BeginsAnewAndOpensWithBooksThatAddUp()
    {
        await KillInThePastAsync();

        await using var shop = await ShopProcess.StartWithPastAsync(_data);
        using var client = new Client(shop.Address);
        var early = await client.SendAsync(HttpMethod.Post, "/api/cart", "{}");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).Status);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "shop.unavailable"), (early.Status, early.Code));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).Status);
        await shop.SaysAsync("takes orders now");
        output.WriteLine(shop.Output);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).Status);

        var files = ShopFiles.Open(_data);
        Assert.Empty(ShopBooks.Faults(files));
        // How many depends on the weekday that it all begins with.
        var told = int.Parse(PastLine().Match(shop.Output).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(told, 300, 380);
        Assert.Equal(told, files.Bodies("order").Count);
        CheckStates(files);
        CheckDays(files);
        await CheckThatARealOrderIsOfTodayAsync(client);
    }

    private async Task KillInThePastAsync()
    {
        await using var shop = await ShopProcess.StartWithPastAsync(_data);
        await shop.SaysAsync("Demo catalogue:");
        await Eventually.GetAsync(() => Task.FromResult(CountOrders()), count => count >= 50);
        await shop.KillAsync();
        Assert.DoesNotContain("takes orders now", shop.Output, StringComparison.Ordinal);
    }

    private int CountOrders() => ShopFiles.Count(_data, "order");

    private static void CheckStates(ShopFiles files)
    {
        var orders = files.States("order").Select(order => order.State).ToList();
        Assert.Equal(["cancelled", "confirmed", "expired", "pending"], orders.Select(order => order.Status()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["captured", "declined", "partiallyRefunded", "refunded", "voided"],
            orders.Select(order => (string)order["paymentStatus"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["fulfilled", "partiallyFulfilled", "partiallyReturned", "returned", "unfulfilled"],
            orders.Select(order => (string)order["fulfilmentStatus"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["approved", "cancelled", "closed", "declined", "received", "refunded", "requested"],
            orders.SelectMany(order => order.Items("returns")).Select(back => (string)back["status"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(orders, order => order.Lines().Count() == 60);
        Assert.Contains(orders, order => order["refusal"] is not null);
        Assert.DoesNotContain(orders, order => order["needsAttention"] is not null);
        Assert.Equal(7, (int)files.Bodies("promotion")["LASTFIVE"]["state"]!["committed"]!);
    }

    private static void CheckDays(ShopFiles files)
    {
        var today = DateTimeOffset.UtcNow.ToOffset(Korea).Date;
        var placed = files.States("order").Select(order => Time(order.State["placedAt"]).ToOffset(Korea)).Order().SkipLast(2).ToList();
        Assert.Equal(Enumerable.Range(1, Days).Select(day => today.AddDays(-day)).Reverse(), placed.Select(time => time.Date).Distinct());
        Assert.True(placed.Count(time => time.Hour >= 19) > placed.Count / 2, "Most people buy in the evening.");
        var weekend = placed.Count(time => time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) / 2.0;
        Assert.True(weekend > 1.3 * (placed.Count - (weekend * 2)) / 5, "Weekends are busier.");
        Assert.All(files.Bodies("order").Keys, order => CheckPace([.. files.Entries("order", order, "t:")]));
    }

    // Whatever the shop does by itself, it did at once: the clock stood until it was done.
    private static void CheckPace(IReadOnlyList<JsonNode> timeline)
    {
        foreach (var (before, entry) in timeline.Zip(timeline.Skip(1)))
        {
            var isByItself = (string?)entry["type"] is "confirmed" or "paymentMoved" or "refunded";
            if (isByItself) Assert.InRange(Time(entry["at"]) - Time(before["at"]), TimeSpan.Zero, TimeSpan.FromMinutes(5));
        }
    }

    private static async Task CheckThatARealOrderIsOfTodayAsync(Client client)
    {
        var before = DateTimeOffset.UtcNow;
        var basket = await client.FillAsync(("PAC-RIDGE38-SLA-M", 1));
        var placed = await client.PlaceAsync(basket, "the-first-real-order");
        Assert.Equal(HttpStatusCode.Created, placed.Status);
        var order = await client.GetAsync($"/api/orders/{(string)placed.Body["orderId"]!}", basket.Token);
        Assert.InRange(Time(order.Body["placedAt"]), before, DateTimeOffset.UtcNow);
    }

    [GeneratedRegex("Past orders: ([0-9]+) ")]
    private static partial Regex PastLine();

    private static DateTimeOffset Time(JsonNode? time) => DateTimeOffset.Parse((string)time!, CultureInfo.InvariantCulture);
}
