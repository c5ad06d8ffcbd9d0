using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Examples;

/// <summary>How to test a grain on silos in memory with a store that fails on demand. docs/testing.md explains it.</summary>
public sealed class GrainExampleTests
{
    [Fact]
    public async Task Hold_WhenItsWriteIsUnknown_IsThereOnceAfterItsRepetition()
    {
        await using var shop = await FaultyShop.StartAsync();
        var article = await Article.StockAsync(new Client(shop, Patience.AskAtOnce), units: 5);
        var sku = shop.Grains.GetGrain<ISkuGrain>(article.Sku.Value);
        var hold = new HoldStock { HoldId = "crt_1:1:sku", Owner = OrderId.From("ord_1"), Quantity = 2, Deadline = shop.Clock.GetUtcNow().AddHours(1) };

        shop.Points.Arm(new Fault("write sku #1", FaultMode.LostAfter));
        await Assert.ThrowsAsync<RecordUnknownException>(() => sku.HoldAsync(hold));
        var again = await sku.HoldAsync(hold);

        Assert.Equal(HoldStatus.Held, again.Value!.Status);
        Assert.Equal((3, 2), ((await sku.GetAsync())!.Available, (await sku.GetAsync())!.Held));
    }
}
