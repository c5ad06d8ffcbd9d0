using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Inventory;

public sealed class StockTermsTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    [Fact]
    public async Task LowStock_IsToldOnceUntilItHasRisen()
    {
        var sku = await StockedAsync("FALLING", new() { SafetyStock = 3 });
        await sku.HoldAsync(Hold("h1", 2, "kim"));
        await sku.HoldAsync(Hold("h2", 1, "kim"));
        await sku.AdjustAsync(Receipt(9, "receipt-2"));
        await sku.AdjustAsync(Receipt(-9, "receipt-3"));

        var told = await shop.Events.OfAsync("FALLING", 2);

        Assert.All(told, message => Assert.Equal("inventory.low_stock", message.Type));
        Assert.Equal([3, 2], told.Select(message => message.Data.GetProperty("available").GetInt64()));
    }

    [Fact]
    public async Task CustomerLimit_UnderManyOrdersAtOnce_IsNeverExceeded()
    {
        var sku = await StockedAsync("DROP", new() { CustomerLimit = 2 }, units: 50);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => sku.HoldAsync(Hold($"h{number}", 1, "kim"))));

        Assert.Equal(2, answers.Count(answer => answer.Rejection is null));
        Assert.Equal(48, (await sku.GetAsync())!.Available);
    }

    [Fact]
    public async Task CustomerLimit_AfterARestart_StillCountsWhatTheCustomerHas()
    {
        var sku = await StockedAsync("REMEMBERED", new() { CustomerLimit = 2 });
        await sku.HoldAsync(Hold("h1", 2, "kim"));
        await shop.ForgetAsync(sku);

        Assert.Equal("inventory.customer_limit", (await sku.HoldAsync(Hold("h2", 1, "kim"))).Rejection!.Code);
    }

    [Fact]
    public async Task Order_OfMoreThanOneCustomerMayHave_IsRefusedAndLeavesNothingHeld()
    {
        var checkout = await Checkout.StartAsync(shop, (5, 2));
        var sku = shop.Grains.GetGrain<ISkuGrain>(checkout.SkuOf(0).Value);
        await sku.SetTermsAsync(new() { Operation = new() { Id = "terms-1" }, ExpectedRevision = 0, Terms = new() { CustomerLimit = 1 } });

        var refused = await checkout.Order.PlaceAsync(checkout.Command(ScriptedGateway.Approving));

        Assert.Equal("inventory.customer_limit", refused.Rejection!.Code);
        await checkout.UntilStockAsync((5, 0, 0));
    }

    [Fact]
    public async Task Terms_WhenTheStockMoves_KeepTheirRevision()
    {
        var sku = await StockedAsync("QUIET", new() { Backorder = true });

        await sku.AdjustAsync(Receipt(1, "receipt-2"));

        Assert.Equal((1, true), ((await sku.GetTermsAsync()).Revision, (await sku.GetTermsAsync()).Terms.Backorder));
    }

    private async Task<ISkuGrain> StockedAsync(string name, StockTerms terms, long units = 5)
    {
        var sku = shop.Grains.GetGrain<ISkuGrain>(name);
        await sku.AdjustAsync(Receipt(units, "receipt-1"));
        Assert.Null((await sku.SetTermsAsync(new() { Operation = new() { Id = "terms-1" }, ExpectedRevision = 0, Terms = terms })).Rejection);
        return sku;
    }

    private HoldStock Hold(string id, int units, string customer) => new()
    {
        HoldId = id, Owner = OrderId.From("ord_ann"), Quantity = units, Deadline = shop.Clock.GetUtcNow().AddMinutes(30), Customer = [customer],
    };

    private static AdjustStock Receipt(long units, string operation) =>
        new() { Operation = new() { Id = operation }, Delta = units, Reason = "receipt", Actor = "test" };
}
