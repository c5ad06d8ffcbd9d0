using System.Collections.Concurrent;
using System.Net;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Integration.Payments;
using Ecommerce.Tests.Integration.Standalone;
using Xunit;

namespace Ecommerce.Tests.Integration.Cluster;

/// <summary>The shop as silos and API processes on PostgreSQL. What was acknowledged and what is there are compared as sets of ids.</summary>
[Trait("Category", "Server"), Collection(ShopCollection.Name)]
public sealed class ClusterTests(ClusterFixture cluster, ITestOutputHelper output) : IClassFixture<ClusterFixture>
{
    private const int Checkouts = 20;
    private const int Lanes = 4;
    private const int BeforeTheEnd = 6;

    private static readonly TimeSpan BuyersPatience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Basket> _acknowledged = new();
    private int _failures;

    [Fact]
    public async Task Place_ThroughAnApiProcess_IsConfirmedByTheSilosAndCaptured()
    {
        await cluster.Staff.StockAsync("IN-CLUSTER", 12_000, 10);
        using var buyer = new Client(cluster.Address);
        var basket = await buyer.FillAsync(("IN-CLUSTER", 1));

        var answer = await buyer.PlaceAsync(basket, "in-cluster-1");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("confirmed", (string)answer.Body["status"]!);
        _acknowledged[(string)answer.Body["orderId"]!] = basket;
        await CompareAsync("IN-CLUSTER", 10);
    }

    [Fact]
    public async Task KillNine_OfASiloAmidCheckouts_LosesNoOrderAndChargesNobodyTwice()
    {
        await cluster.Staff.StockAsync("KILLED-SILO", 12_000, 100);

        await cluster.ReplaceSiloAsync(silo => CheckOutWhileAsync("KILLED-SILO", silo.KillAsync));

        output.WriteLine($"{_failures} tries were answered otherwise before the same key was answered 201");
        await CompareAsync("KILLED-SILO", 100);
    }

    [Fact]
    public async Task Sigterm_OfASiloAmidCheckouts_FailsNone()
    {
        await cluster.Staff.StockAsync("DRAINED-SILO", 12_000, 100);
        var code = -1;

        await cluster.ReplaceSiloAsync(silo => CheckOutWhileAsync("DRAINED-SILO", async () => code = await silo.TerminateAsync()));

        Assert.Equal((0, 0), (_failures, code));
        await CompareAsync("DRAINED-SILO", 100);
    }

    [Fact]
    public async Task Search_FindsWhatStaffHasJustPutOnSale()
    {
        await cluster.Staff.StockAsync("FOUND-IN-CLUSTER", 12_000, 10);
        using var buyer = new Client(cluster.Address);

        var found = await Eventually.GetAsync(
            () => buyer.GetAsync("/api/search/products?q=thing&currency=KRW&limit=100"),
            answer => answer.Code is null && answer.Text.Contains("\"FOUND-IN-CLUSTER\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, found.Status);
    }

    /// <summary>Several buyers order, one basket after the other; when some are answered, the end begins while the others go on.</summary>
    private async Task CheckOutWhileAsync(string sku, Func<Task> end)
    {
        using var crowd = new Client(cluster.Address);
        var baskets = new ConcurrentQueue<Basket>(await Task.WhenAll(Enumerable.Range(0, Checkouts).Select(_ => crowd.FillAsync((sku, 1)))));
        var some = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lanes = Enumerable.Range(0, Lanes).Select(async _ =>
        {
            while (baskets.TryDequeue(out var basket))
            {
                await PlaceAsync(crowd, basket);
                if (_acknowledged.Count >= BeforeTheEnd) some.TrySetResult();
            }
        }).ToList();
        await Task.WhenAny(some.Task, Task.WhenAll(lanes));
        Assert.True(_acknowledged.Count < Checkouts, "All was over before the silo ended.");
        await end();
        await Task.WhenAll(lanes);
        Assert.Equal(Checkouts, _acknowledged.Count);
    }

    /// <summary>Places under one key until it is answered 201, as a client does that does not know what became of its first try.</summary>
    private async Task PlaceAsync(Client crowd, Basket basket)
    {
        using var patience = new CancellationTokenSource(BuyersPatience);
        var key = $"cluster-{basket.Cart}";
        while (true)
        {
            var answer = await crowd.PlaceAsync(basket, key);
            if (answer.Status == HttpStatusCode.Created)
            {
                _acknowledged[(string)answer.Body["orderId"]!] = basket;
                return;
            }

            Interlocked.Increment(ref _failures);
            output.WriteLine($"{answer}: {answer.Text}");
            Assert.False(patience.IsCancellationRequested, $"A checkout failed: {answer} {answer.Text}");
        }
    }

    private async Task CompareAsync(string sku, long units)
    {
        var known = _acknowledged.ToDictionary(order => order.Key, order => order.Value);
        var orders = await Eventually.GetAsync(
            async () => (await cluster.Staff.AllOrdersAsync()).Where(order => known.ContainsKey((string)order["id"]!)).ToList(),
            all => all.Count == known.Count && all.TrueForAll(order => (string)order["paymentStatus"]! == "captured"));
        Assert.All(orders, order => Assert.Equal("confirmed", (string)order["status"]!));

        var levels = (await cluster.Staff.GetAsync($"/api/admin/inventory/levels/{sku}")).Body;
        Assert.Equal((known.Count, 0, units), ((int)levels["committed"]!, (int)levels["held"]!, (long)levels["onHand"]!));

        var ledger = await Ledger.ReadAsync(cluster.Gateway);
        Assert.All(known, order =>
        {
            var operations = ledger[PaymentId.Of(OrderId.From(order.Key)).Value].ToList();
            Assert.Equal(order.Value.Total, operations.Taken());
            Assert.Single(operations, operation => operation.Kind == "capture");
        });
    }
}
