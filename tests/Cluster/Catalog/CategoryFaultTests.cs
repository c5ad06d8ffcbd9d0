using Ecommerce.Contracts.Catalog;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>A change of the category tree whose write or event fails, sent again under its key until it is answered.</summary>
[Trait("Category", "Faults")]
public sealed class CategoryFaultTests
{
    [Theory]
    [InlineData("write categories #1", FaultMode.Refused)]
    [InlineData("write categories #1", FaultMode.LostBefore)]
    [InlineData("write categories #1", FaultMode.LostAfter)]
    [InlineData("write categories #1", FaultMode.Conflict)]
    [InlineData("publish categories.changed #1", FaultMode.LostBefore)]
    [InlineData("publish categories.changed #1", FaultMode.LostAfter)]
    public async Task Set_WhenAStepFails_IsMadeOnceAndTold(string point, FaultMode mode)
    {
        await using var shop = await FaultyShop.StartAsync();
        var client = new Client(shop, Patience.AskAtOnce);
        shop.Points.Arm([new Fault(point, mode)]);

        var changed = await client.SendAsync("set a category", new(
            HttpMethod.Put, "/api/admin/categories/packs", """{"name":{"en":"Packs"}}""",
            ("If-Match", "\"0\""), ("Idempotency-Key", "key-of-the-change"), (StaffAuthentication.Header, "usr_staff")));
        await shop.SettleAsync();

        Assert.NotEmpty(shop.Points.Struck);
        Assert.Equal(200, changed.Status);
        Assert.Equal(1, (await shop.Grains.GetGrain<ICategoriesGrain>(ICategoriesGrain.Key).GetAsync()).Revision);
        Assert.Single(shop.Events.Taken.Select(told => told.Id).Distinct(), id => id.StartsWith("categories/", StringComparison.Ordinal));
    }
}
