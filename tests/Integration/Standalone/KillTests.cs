using System.Collections.Concurrent;
using System.Net;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Integration.Payments;
using Ecommerce.Tests.Integration.Standalone.Books;
using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>
/// kill -9 at random moments, with at least 32 requests unanswered each time. What was acknowledged and what is there are compared as sets of ids:
/// equal counts would prove nothing.
/// </summary>
[Collection(ShopCollection.Name)]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 10;
    private const int Buyers = 48;
    private const string Sku = "KILLED";
    private const long Units = 1_000_000;

    private readonly string _data = Directory.CreateTempSubdirectory("shop-kill-").FullName;
    private readonly ConcurrentDictionary<string, (Basket Basket, string Key)> _acknowledged = new();
    private readonly ConcurrentBag<(Basket Basket, string Key)> _unanswered = [];
    private int _round;
    private int _looks;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task KillNine_TenTimesUnderLoad_LosesNoOrderAndNoUnitAndChargesNobodyTwice()
    {
        var random = new Random(20261122);
        var shop = await ShopProcess.StartAsync(_data);
        await StockAsync(shop);

        for (_round = 1; _round <= Kills; _round++)
        {
            var before = _acknowledged.Count;
            var inFlight = await KillUnderLoadAsync(shop, 150 + random.Next(600));
            Assert.True(inFlight >= 32, $"Only {inFlight} requests were unanswered at kill {_round}.");
            shop = await ShopProcess.StartAsync(_data);
            var became = await ResolveAsync(shop);
            output.WriteLine($"kill {_round}: {_acknowledged.Count - before} acknowledged in all, {inFlight} unanswered at the kill; repeated they became: {became}");
        }

        await CompareAsync(shop);
        await shop.DisposeAsync();
    }

    [Fact, Trait("Category", "Long")]
    public async Task KillNine_EveryHalfMinuteForTenMinutes_LeavesTheBooksExact()
    {
        const int rounds = 20;
        var shop = await ShopProcess.StartAsync(_data);
        await StockAsync(shop);

        for (_round = 1; _round <= rounds; _round++)
        {
            var before = _acknowledged.Count;
            var inFlight = await KillUnderLoadAsync(shop, int.MaxValue, Task.Delay(TimeSpan.FromSeconds(30)));
            shop = await ShopProcess.StartAsync(_data);
            var became = await ResolveAsync(shop);
            output.WriteLine($"kill {_round}: {_acknowledged.Count - before} more acknowledged, {inFlight} unanswered at the kill; repeated they became: {became}");
        }

        output.WriteLine($"{_acknowledged.Count} orders acknowledged, {_looks} times looked around");
        await CompareAsync(shop);
        await shop.DisposeAsync();
    }

    private static async Task StockAsync(ShopProcess shop)
    {
        using var staff = new Client(shop.Address);
        await staff.SignInAsync("admin@example.com", "demo-admin-login");
        await staff.StockAsync(Sku, 60_000, Units);
    }

    /// <summary>
    /// Buyers order without a pause; after so many answers, or when a time is over, the process is killed. Where there is a time, they look around
    /// as well. Answers the number of orders in flight then.
    /// </summary>
    private async Task<int> KillUnderLoadAsync(ShopProcess shop, int answersBeforeKill, Task? time = null)
    {
        using var crowd = new Client(shop.Address);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (answers, inFlight, number) = (0, 0, 0);
        var isKilled = false;
        var buyers = Enumerable.Range(0, Buyers).Select(async _ =>
        {
            while (!Volatile.Read(ref isKilled))
            {
                (Basket Basket, string Key)? order = null;
                try
                {
                    if (time is not null) await LookAroundAsync(crowd);
                    var basket = await crowd.FillAsync((Sku, 1));
                    order = (basket, $"kill-{_round}-{Interlocked.Increment(ref number)}");
                    Interlocked.Increment(ref inFlight);
                    var answer = await crowd.PlaceAsync(basket, order.Value.Key);
                    Interlocked.Decrement(ref inFlight);
                    Acknowledge(answer, order.Value);
                    if (Interlocked.Increment(ref answers) >= answersBeforeKill) enough.TrySetResult();
                }
                catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
                {
                    if (order is { } unanswered) _unanswered.Add(unanswered);
                    return;
                }
            }
        }).ToList();

        await Task.WhenAny(enough.Task, Task.WhenAll(buyers), time ?? enough.Task);
        // The crowd always has about as many orders as carts under way; kill while at least 32 orders wait for their answer.
        int unanswered;
        while ((unanswered = Volatile.Read(ref inFlight)) < 32) await Task.Yield();
        await shop.KillAsync();
        Volatile.Write(ref isKilled, true);
        await Task.WhenAll(buyers);
        await shop.DisposeAsync();
        return unanswered;
    }

    private async Task LookAroundAsync(Client crowd)
    {
        var look = Interlocked.Increment(ref _looks);
        var answer = await crowd.GetAsync(look % 10 == 0 ? "/api/products?limit=24" : $"/api/products/variants/{Sku}/availability");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private void Acknowledge(Answer answer, (Basket Basket, string Key) order)
    {
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        _acknowledged[(string)answer.Body["orderId"]!] = order;
    }

    /// <summary>Every unanswered order is repeated under its key, and must then be answered.</summary>
    private async Task<string> ResolveAsync(ShopProcess shop)
    {
        using var crowd = new Client(shop.Address);
        var became = new ConcurrentDictionary<string, int>();
        await Task.WhenAll(_unanswered.Select(async order =>
        {
            var known = await crowd.GetAsync($"/api/orders/{OrderOf(order)}", order.Basket.Token);
            var found = known.Code is null ? $"{known.Body["status"]}/{known.Body["paymentStatus"]}" : "never written";
            var answer = await Eventually.GetAsync(
                () => crowd.PlaceAsync(order.Basket, order.Key), reply => reply.Status is HttpStatusCode.Created or >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError && reply.Status != HttpStatusCode.Conflict);
            Acknowledge(answer, order);
            became.AddOrUpdate(found, 1, (_, count) => count + 1);
        }));
        _unanswered.Clear();
        return string.Join(", ", became.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}"));
    }

    private async Task CompareAsync(ShopProcess shop)
    {
        using var staff = new Client(shop.Address);
        await staff.SignInAsync("admin@example.com", "demo-admin-login");

        var orders = await Eventually.GetAsync(
            staff.AllOrdersAsync, all => all.TrueForAll(order => (string)order["paymentStatus"]! == "captured"));
        Assert.All(orders, order => Assert.Equal("confirmed", (string)order["status"]!));
        Assert.Equal(_acknowledged.Keys.Order(StringComparer.Ordinal), orders.Select(order => (string)order["id"]!).Order(StringComparer.Ordinal));

        var levels = (await staff.GetAsync($"/api/admin/inventory/levels/{Sku}")).Body;
        Assert.Equal(_acknowledged.Count, (int)levels["committed"]!);
        Assert.Equal((0, Units), ((int)levels["held"]!, (long)levels["onHand"]!));

        var ledger = await Ledger.ReadAsync(shop.Gateway);
        var paid = _acknowledged.Keys.Select(order => PaymentId.Of(OrderId.From(order)).Value).ToHashSet();
        Assert.Equal(paid.Order(StringComparer.Ordinal), ledger.Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.All(ledger, row => Assert.Equal(_acknowledged.First().Value.Basket.Total, row.Taken()));
        Assert.Empty(await Eventually.GetAsync(() => Task.FromResult(ShopBooks.Faults(_data)), faults => faults.Count == 0));
        output.WriteLine($"{orders.Count} orders, each acknowledged, confirmed, captured once; {levels["committed"]} units committed.");
    }

    private static OrderId OrderOf((Basket Basket, string Key) order) => OrderId.Derive(CartId.From(order.Basket.Cart), order.Key);
}
