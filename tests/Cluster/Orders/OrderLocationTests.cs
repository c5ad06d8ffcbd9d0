using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Settings;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>Where a parcel leaves from, and where what comes back is put.</summary>
public sealed class OrderLocationTests(OrderShop shop) : IClassFixture<OrderShop>
{
    private const string Annex = "annex";

    [Fact]
    public async Task Parcel_FromALocation_TakesItsUnitsThere_AndTheReturnIsPutWhereItIsSaid()
    {
        await OpenAsync();
        var order = await shop.PlaceAndSettleAsync(3);
        Assert.Equal(0, await AtAnnexAsync());
        await StockAsync(10);

        var parcel = await order.DoneAsync("/fulfilments", new { carrier = "Post", location = Annex }, "key-of-the-parcel");
        Assert.Equal((Annex, 7), ((string?)parcel["location"], await AtAnnexAsync()));
        Assert.Null((await order.ReadAsync())["fulfilments"]![0]!["location"]);

        var back = (string)(await order.DoneAsync("/returns", new { lines = new[] { new { sku = Sku, quantity = 2 } } }, "key-of-the-return"))["id"]!;
        await order.DoneAsync($"/returns/{back}/approval", new { }, "key-of-the-approval", expected: 200);
        await order.DoneAsync(
            $"/returns/{back}/receipt",
            new { lines = new[] { new { sku = Sku, good = 1, damaged = 1 } }, location = Annex },
            "key-of-the-receipt",
            expected: 200);
        Assert.Equal(9, await AtAnnexAsync());
    }

    [Theory]
    [InlineData("nowhere", 422, "inventory.location_unknown")]
    [InlineData("No Where", 400, "shop.invalid_request")]
    public async Task Parcel_FromWhereNothingIs_IsRefused(string location, int status, string code)
    {
        var order = await shop.PlaceAndSettleAsync(1);

        var answer = await order.StaffAsync(HttpMethod.Post, "/fulfilments", new { carrier = "Post", location }, "key-of-the-parcel");

        Assert.Equal((status, code), (answer.Status, (string?)answer.Body["code"]));
        Assert.Null((await order.ReadAsync())["fulfilments"]?.AsArray().FirstOrDefault());
    }

    private string Sku => shop.Articles[0].Sku.Value;

    private ISkuGrain Grain => shop.Shop.Grains.GetGrain<ISkuGrain>(Sku);

    private async Task<long> AtAnnexAsync() => (await Grain.GetAsync())!.Levels.FirstOrDefault(level => level.Location == Annex)?.OnHand ?? 0;

    private async Task StockAsync(int units)
    {
        var outcome = await Grain.AdjustAsync(
            new() { Operation = new() { Id = "annex-stock" }, Delta = units, Reason = "receipt", Actor = "test", Location = Annex });
        Assert.Null(outcome.Rejection);
    }

    private async Task OpenAsync()
    {
        var grain = shop.Shop.Grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key);
        var view = await grain.GetAsync();
        var changed = await grain.ChangeAsync(new()
        {
            Operation = new() { Id = "annex-opened" },
            ExpectedRevision = view.Revision,
            Settings = view.Settings with { Locations = view.Settings.Locations.Add(new() { Code = Annex, Name = LocaleMap.Of("Annex", "별관"), Country = "KR" }) },
        });
        Assert.Null(changed.Rejection);
    }
}
