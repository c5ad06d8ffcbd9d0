using Ecommerce.Contracts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Inventory;

public sealed class StockAnswersTests
{
    private const string Sku = "OFTEN-CHANGED";

    [Fact]
    public async Task Head_AfterManyChanges_IsAsSmallAsBefore()
    {
        await using var shop = await FaultyShop.StartAsync();
        var sku = shop.Grains.GetGrain<ISkuGrain>(Sku);

        for (var number = 0; number < 300; number++) await sku.AdjustAsync(Receipt($"receipt-{number}"));

        Assert.True(Last(shop).Body!.Value.Length < 500);
    }

    [Fact]
    public async Task Change_WhenRepeatedAfterARestart_AnswersWhatItAnswered()
    {
        await using var shop = await FaultyShop.StartAsync();
        var sku = shop.Grains.GetGrain<ISkuGrain>(Sku);
        var first = await sku.AdjustAsync(Receipt("receipt-1"));
        await sku.AdjustAsync(Receipt("receipt-10"));
        await shop.RestartAsync();
        // The day after, but within the day that answers are kept.
        shop.Clock.Advance(TimeSpan.FromHours(23));

        var again = await sku.AdjustAsync(Receipt("receipt-1"));

        Assert.True(again.IsReplay);
        Assert.Equivalent(first.Value, again.Value, strict: true);
        Assert.Equal(2, (await sku.GetAsync())!.OnHand);
    }

    [Fact]
    public async Task Change_ThatWasRefused_IsRefusedAgainThoughItWouldBePossibleNow()
    {
        await using var shop = await FaultyShop.StartAsync();
        var sku = shop.Grains.GetGrain<ISkuGrain>(Sku);
        await sku.AdjustAsync(Receipt("too-much") with { Delta = -1 });
        await sku.AdjustAsync(Receipt("receipt-1"));

        var again = await sku.AdjustAsync(Receipt("too-much") with { Delta = -1 });

        Assert.Equal((true, Problems.StockBelowCommitments.Code), (again.IsReplay, again.Rejection!.Code));
        Assert.Equal(1, (await sku.GetAsync())!.Revision);
    }

    [Fact]
    public async Task Answers_OfTheDayBeforeYesterday_AreRemoved()
    {
        await using var shop = await FaultyShop.StartAsync();
        var sku = shop.Grains.GetGrain<ISkuGrain>(Sku);
        await sku.AdjustAsync(Receipt("receipt-1"));
        shop.Clock.Advance(TimeSpan.FromDays(2));

        await sku.AdjustAsync(Receipt("receipt-2"));

        var answers = (await shop.Store.EntriesAsync(new("sku", Sku))).Select(entry => entry.Key).Where(key => key.StartsWith("a:", StringComparison.Ordinal));
        Assert.EndsWith("receipt-2", Assert.Single(answers), StringComparison.Ordinal);
    }

    private static RecordWrite Last(FaultyShop shop) => shop.Store.Taken.Last(write => write.Key.Id == Sku);

    private static AdjustStock Receipt(string operation) =>
        new() { Operation = new() { Id = operation, Fingerprint = "f" }, Delta = 1, Reason = "receipt", Actor = "test" };
}
