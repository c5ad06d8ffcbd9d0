using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Inventory;

public sealed class ShippedStockTests(ShopCluster shop) : IClassFixture<ShopCluster>
{
    private const string HoldId = "crt_1:1:SKU";
    private static readonly OrderId Ann = OrderId.From("ord_ann");

    [Fact]
    public async Task Ship_InParts_CountsEveryUnitOnce()
    {
        var sku = await CommittedAsync("PARTS");

        await sku.ShipAsync(Ship(1, "ship-1"));
        await sku.ShipAsync(Ship(1, "ship-1"));
        await sku.ShipAsync(Ship(2, "ship-2"));

        Assert.Equal((HoldStatus.Shipped, 3), Of(await sku.FindHoldAsync(HoldId)));
        Assert.Equal((2, 2, 0), Of(await sku.GetAsync()));
    }

    [Fact]
    public async Task Ship_OfAllByManyAtOnce_NeverShipsMoreThanIsCommitted()
    {
        var sku = await CommittedAsync("RACE");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => sku.ShipAsync(Ship(1, $"ship-{number}"))));

        Assert.Equal(3, answers.Count(answer => answer.Rejection is null));
        Assert.Equal((2, 2, 0), Of(await sku.GetAsync()));
    }

    [Fact]
    public async Task Return_AMonthAfterShipping_IsTakenBackOnce()
    {
        var sku = await CommittedAsync("LATE");
        await sku.ShipAsync(Ship(3, "ship-1"));
        await LaterAsync(sku, TimeSpan.FromDays(30), "another");
        await shop.ForgetAsync(sku);

        var answer = await sku.ReturnAsync(Return(1, 1));
        await sku.ReturnAsync(Return(1, 1));

        Assert.Equal(2, answer.Value!.Returned);
        // One of the two that were left is held by another order.
        Assert.Equal((4, 2, 1), Of(await sku.GetAsync()));
    }

    [Fact]
    public async Task ShippedHold_ADayLater_IsOutOfMemoryAndCanStillBeFound()
    {
        var sku = await CommittedAsync("AWAY");
        await sku.ShipAsync(Ship(3, "ship-1"));

        await LaterAsync(sku, TimeSpan.FromHours(25), "another");

        Assert.Equal((HoldStatus.Shipped, 3), Of(await sku.FindHoldAsync(HoldId)));
        Assert.True((await sku.ShipAsync(Ship(3, "ship-1"))).IsReplay);
    }

    [Fact]
    public async Task ReturnedHold_ADayLater_IsPutAwayAsItIsNow()
    {
        var sku = await CommittedAsync("AGAIN");
        await sku.ShipAsync(Ship(3, "ship-1"));
        await LaterAsync(sku, TimeSpan.FromHours(25), "another");
        await sku.ReturnAsync(Return(1, 0));
        await LaterAsync(sku, TimeSpan.FromHours(25), "yet-another");
        await shop.ForgetAsync(sku);

        Assert.Equal(1, (await sku.FindHoldAsync(HoldId))!.Returned);
    }

    [Fact]
    public async Task Find_OfAHoldWhoseIdBeginsAnother_IsNotConfused()
    {
        var sku = await CommittedAsync("LONGER", HoldId + "-XL");
        await sku.ShipAsync(Ship(3, "ship-1") with { HoldId = HoldId + "-XL" });
        await LaterAsync(sku, TimeSpan.FromHours(25), "another");

        Assert.Null(await sku.FindHoldAsync(HoldId));
    }

    private async Task<ISkuGrain> CommittedAsync(string name, string holdId = HoldId)
    {
        var sku = shop.Grains.GetGrain<ISkuGrain>(name);
        await sku.AdjustAsync(new() { Operation = new() { Id = "receipt" }, Delta = 5, Reason = "receipt", Actor = "test" });
        await sku.HoldAsync(Hold(holdId, 3));
        await sku.CommitAsync(new() { HoldId = holdId, Owner = Ann });
        return sku;
    }

    /// <summary>Ended holds leave the memory with whatever is written next.</summary>
    private async Task LaterAsync(ISkuGrain sku, TimeSpan time, string next)
    {
        shop.Clock.Advance(time);
        Assert.Null((await sku.HoldAsync(Hold(next, 1))).Rejection);
    }

    private static (HoldStatus Status, int Shipped) Of(HoldView? hold) => (hold!.Status, hold.Shipped);

    private static (long OnHand, long Available, long Unavailable) Of(StockView? stock) => (stock!.OnHand, stock.Available, stock.Unavailable);

    private HoldStock Hold(string id, int units) =>
        new() { HoldId = id, Owner = Ann, Quantity = units, Deadline = shop.Clock.GetUtcNow().AddMinutes(30) };

    private static ShipStock Ship(int units, string operation) =>
        new() { Operation = new() { Id = operation }, HoldId = HoldId, Owner = Ann, Quantity = units, Actor = "test" };

    private static ReturnStock Return(int good, int damaged) =>
        new() { Operation = new() { Id = "return-1" }, HoldId = HoldId, Owner = Ann, Good = good, Damaged = damaged, Reason = "too small", Actor = "test" };
}
