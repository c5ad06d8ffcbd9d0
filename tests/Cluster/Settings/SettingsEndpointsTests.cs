using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Catalog;
using Xunit;

namespace Ecommerce.Tests.Cluster.Settings;

/// <summary>Each test has a shop of its own, since settings are of the whole shop.</summary>
public sealed class SettingsEndpointsTests : IAsyncLifetime
{
    private const string Path = "/api/admin/settings";

    private readonly CatalogApi _api = new();
    private readonly string _name = $"s{Guid.NewGuid():N}"[..20];

    public async ValueTask InitializeAsync()
    {
        await _api.InitializeAsync();
        await _api.CreateAsync(CatalogApi.Product(_name, "brand"));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Put_WhenATaxRateChanges_CountsFromTheNextQuoteOn()
    {
        var before = await CartAsync("KR");

        await ChangeAsync(settings => settings["taxZones"]![0]!["standard"] = 2_000);

        Assert.Equal(7_636, Tax(before));
        Assert.Equal(14_000, Tax(await _api.GetAsync($"/api/cart/{before.Text("id")}", ("Cart-Token", before.Text("token")!))));
    }

    [Fact]
    public async Task Put_WhenACountryIsTakenOut_IsServedNoMore()
    {
        await ChangeAsync(settings => settings["shippingZones"]![1]!["countries"]!.AsArray().RemoveAt(0));

        Assert.Equal("carts.country_not_served", (await CartAsync("JP")).Code);
        var market = await _api.GetAsync("/api/cart/market");
        Assert.DoesNotContain("JP", market.Body!["countries"]!.AsArray().Select(country => (string)country!));
    }

    [Fact]
    public async Task Put_WhenTheFirstCurrencyChanges_IsWhatANewCartGets()
    {
        await ChangeAsync(settings => settings["currencies"] = new JsonArray("EUR", "KRW"));

        Assert.Equal("EUR", (await CartAsync("DE")).Text("currency"));
    }

    [Fact]
    public async Task Put_WhenTheFreeThresholdChanges_CountsAtOnce()
    {
        var cart = await CartAsync("KR", "standard");
        Assert.Equal(0, Shipping(cart));

        await ChangeAsync(settings => settings["shippingZones"]![0]!["methods"]![0]!["freeFrom"]!["KRW"] = 84_001);

        Assert.Equal(3_000, Shipping(await _api.GetAsync($"/api/cart/{cart.Text("id")}", ("Cart-Token", cart.Text("token")!))));
    }

    [Fact]
    public async Task Cart_WhenItsDeliveryIsGone_IsPricedWithoutItAndSaysWhy()
    {
        var cart = await CartAsync("KR", "pickup");
        await ChangeAsync(settings => settings["shippingZones"]![0]!["methods"]!.AsArray().RemoveAt(2));

        var seen = await _api.GetAsync($"/api/cart/{cart.Text("id")}", ("Cart-Token", cart.Text("token")!));

        Assert.Equal("carts.shipping_option_unknown", (string?)seen.Body!["problem"]!["code"]);
        Assert.Equal(["standard", "express"], seen.Body["shippingOptions"]!.AsArray().Select(option => (string)option!["code"]!));
    }

    [Fact]
    public async Task Put_WhenTheTagIsMissingOrOld_IsRefused()
    {
        var settings = (await _api.StaffAsync(HttpMethod.Get, Path)).Body!;
        await ChangeAsync(_ => { });

        Assert.Equal(428, (await _api.StaffAsync(HttpMethod.Put, Path, settings)).Status);
        var stale = await _api.StaffAsync(HttpMethod.Put, Path, settings, ("If-Match", "\"0\""));
        Assert.Equal((412, 1), (stale.Status, (int)stale.Body!["currentVersion"]!));
    }

    [Fact]
    public async Task Put_WhenRepeatedUnderItsKey_ChangesThemOnce()
    {
        var settings = (await _api.StaffAsync(HttpMethod.Get, Path)).Body!;
        (string, string)[] headers = [("If-Match", "\"0\""), ("Idempotency-Key", "key-of-the-change")];
        await _api.StaffAsync(HttpMethod.Put, Path, settings, headers);

        var again = await _api.StaffAsync(HttpMethod.Put, Path, settings, headers);

        Assert.Equal((200, "\"1\"", "true"), (again.Status, again.Headers["ETag"], again.Headers["Idempotent-Replayed"]));
    }

    [Fact]
    public async Task Put_WhenMembersAreWrong_NamesEachOfThem()
    {
        var settings = (await _api.StaffAsync(HttpMethod.Get, Path)).Body!;
        settings["homeCountry"] = "AQ";
        settings["taxZones"]![1]!["reduced"] = -1;

        var answer = await _api.StaffAsync(HttpMethod.Put, Path, settings, ("If-Match", "\"0\""));

        Assert.Equal(["/taxZones/1/reduced", "/homeCountry"], answer.Pointers);
    }

    [Theory]
    [InlineData("currencies", "[null]", "/currencies/0")]
    [InlineData("taxZones", "[null]", "/taxZones/0")]
    [InlineData("name", """{"en":null}""", "/name/en")]
    public async Task Put_WhenANullStandsInAList_NamesItsPlace(string member, string value, string pointer)
    {
        var settings = (await _api.StaffAsync(HttpMethod.Get, Path)).Body!;
        settings[member] = JsonNode.Parse(value);

        var answer = await _api.StaffAsync(HttpMethod.Put, Path, settings, ("If-Match", "\"0\""));

        Assert.Equal((400, "shop.malformed_request"), (answer.Status, answer.Code));
        Assert.Equal([pointer], answer.Pointers);
    }

    [Fact]
    public async Task Routes_AreForStaffOnly()
    {
        Assert.Equal(401, (await _api.GetAsync(Path)).Status);
        Assert.Equal(403, (await _api.GetAsync(Path, (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
    }

    private async Task ChangeAsync(Action<JsonNode> change)
    {
        var read = await _api.StaffAsync(HttpMethod.Get, Path);
        change(read.Body!);
        var changed = await _api.StaffAsync(HttpMethod.Put, Path, read.Body, ("If-Match", read.Headers["ETag"]));
        Assert.True(changed.Status == 200, changed.Body?.ToJsonString());
    }

    private Task<ApiAnswer> CartAsync(string country, string? option = null)
    {
        var body = JsonNode.Parse($$"""
            {
              "lines": [{ "sku": "{{_name.ToUpperInvariant()}}-1", "quantity": 1 }],
              "shippingAddress": { "name": "Kim", "country": "{{country}}", "postalCode": "04524", "city": "Seoul", "line1": "110 Example Street" }
            }
            """)!;
        if (option is not null) body["shippingOption"] = option;
        return _api.SendAsync(HttpMethod.Post, "/api/cart", body);
    }

    private static long Tax(ApiAnswer cart) => (long)cart.Body!["totals"]!["taxTotal"]!["amount"]!;

    private static long Shipping(ApiAnswer cart) => (long)cart.Body!["totals"]!["shippingTotal"]!["amount"]!;
}
