using System.Text.Json.Nodes;
using Ecommerce.Contracts.Settings;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Settings;

/// <summary>A change of the settings whose write or event fails, sent again under its key until it is answered.</summary>
[Trait("Category", "Faults")]
public sealed class SettingsFaultTests
{
    private const string Path = "/api/admin/settings";

    [Theory]
    [InlineData("write settings #1", FaultMode.Refused)]
    [InlineData("write settings #1", FaultMode.LostBefore)]
    [InlineData("write settings #1", FaultMode.LostAfter)]
    [InlineData("write settings #1", FaultMode.Conflict)]
    [InlineData("publish settings.changed #1", FaultMode.LostBefore)]
    [InlineData("publish settings.changed #1", FaultMode.LostAfter)]
    public async Task Change_WhenAStepFails_IsMadeOnceAndTold(string point, FaultMode mode)
    {
        await using var shop = await FaultyShop.StartAsync();
        var client = new Client(shop, Patience.AskAtOnce);
        var settings = await SettingsAsync(client);
        settings["sender"] = "new@example.com";
        shop.Points.Arm([new Fault(point, mode)]);

        var changed = await client.SendAsync("change settings", new(
            HttpMethod.Put, Path, settings.ToJsonString(),
            ("If-Match", "\"0\""), ("Idempotency-Key", "key-of-the-change"), (StaffAuthentication.Header, "usr_staff")));
        await shop.SettleAsync();

        Assert.NotEmpty(shop.Points.Struck);
        Assert.Equal(200, changed.Status);
        Assert.Equal("new@example.com", (string?)(await SettingsAsync(client))["sender"]);
        Assert.Equal(1, (await shop.Grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key).GetAsync()).Revision);
        Assert.Single(shop.Events.Taken.Select(told => told.Id).Distinct(), id => id.StartsWith("settings/", StringComparison.Ordinal));
    }

    private static async Task<JsonNode> SettingsAsync(Client client) =>
        (await client.SendAsync("see settings", new(HttpMethod.Get, Path, null, (StaffAuthentication.Header, "usr_staff")))).Json;
}
