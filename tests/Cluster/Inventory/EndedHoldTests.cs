using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Inventory;

public sealed class EndedHoldTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    private static readonly OrderId Ann = OrderId.From("ord_ann");
    private static readonly OrderId Bob = OrderId.From("ord_bob");

    [Fact]
    public async Task EndedHold_ADayLater_IsForgotten()
    {
        var sku = await StockedAsync("FORGOTTEN");
        await TakeAndGiveBackAsync(sku, "h1");

        await ADayLaterAsync(sku);

        Assert.Null(await sku.FindHoldAsync("h1"));
    }

    [Fact]
    public async Task EndedHold_BehindOneThatWasTakenAgain_IsForgottenToo()
    {
        var sku = await StockedAsync("TAKEN-AGAIN");
        await TakeAndGiveBackAsync(sku, "h1");
        await sku.HoldAsync(Hold("h1", Bob));
        await sku.CommitAsync(new() { HoldId = "h1", Owner = Bob });
        await TakeAndGiveBackAsync(sku, "h2");

        await ADayLaterAsync(sku);

        Assert.Null(await sku.FindHoldAsync("h2"));
        Assert.Equal((Bob, HoldStatus.Committed), ((await sku.FindHoldAsync("h1"))!.Owner, (await sku.FindHoldAsync("h1"))!.Status));
    }

    private async Task<ISkuGrain> StockedAsync(string name)
    {
        var sku = shop.Grains.GetGrain<ISkuGrain>(name);
        await sku.AdjustAsync(new() { Operation = new() { Id = "receipt" }, Delta = 5, Reason = "receipt", Actor = "test" });
        return sku;
    }

    private async Task TakeAndGiveBackAsync(ISkuGrain sku, string hold)
    {
        Assert.Null((await sku.HoldAsync(Hold(hold, Ann))).Rejection);
        await sku.ReleaseAsync(new() { HoldId = hold, Owner = Ann });
    }

    /// <summary>Ended holds are forgotten with whatever is written next.</summary>
    private async Task ADayLaterAsync(ISkuGrain sku)
    {
        shop.Clock.Advance(TimeSpan.FromHours(25));
        await sku.HoldAsync(Hold("next", Ann));
    }

    private HoldStock Hold(string id, OrderId owner) =>
        new() { HoldId = id, Owner = owner, Quantity = 1, Deadline = shop.Clock.GetUtcNow().AddMinutes(30) };
}
