using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class InventoryEndpointsTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private readonly string _name = $"i{Guid.NewGuid():N}"[..20];

    private string Sku => CatalogCommands.SkuOf(_name).Value;

    [Fact]
    public async Task Post_OfAnAdjustment_IsWhatCanBeBought()
    {
        await CreateAsync();
        Assert.Equal(0, await AvailableAsync());

        var answer = await AdjustAsync(Adjustment(12));

        Assert.Equal((201, 12, 12), (answer.Status, (long)answer.Body!["onHand"]!, (long)answer.Body["available"]!));
        Assert.Equal(12, await AvailableAsync());
    }

    [Fact]
    public async Task Post_WhenRepeatedWithItsKey_HappensOnce()
    {
        await CreateAsync();

        var first = await AdjustAsync(Adjustment(12), "key-of-" + _name);
        var again = await AdjustAsync(Adjustment(12), "key-of-" + _name);

        Assert.Equal((201, "true"), (again.Status, again.Headers["Idempotent-Replayed"]));
        Assert.True(JsonNode.DeepEquals(first.Body, again.Body));
        Assert.Equal(12, await AvailableAsync());
    }

    [Fact]
    public async Task Post_WhenMoreIsTakenThanThereIs_Answers422()
    {
        await CreateAsync();
        await AdjustAsync(Adjustment(3));

        var answer = await AdjustAsync(Adjustment(-4));

        Assert.Equal((422, "inventory.below_commitments"), (answer.Status, answer.Code));
        Assert.Equal(3, await AvailableAsync());
    }

    [Fact]
    public async Task Post_OfASkuThatNoProductHas_Answers404()
    {
        var answer = await AdjustAsync(Adjustment(1));

        Assert.Equal((404, "inventory.sku_unknown"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{ "sku": "x", "delta": 1, "reason": "receipt" }""", "/sku")]
    [InlineData("""{ "sku": "ABC-1", "delta": 0, "reason": "receipt" }""", "/delta")]
    [InlineData("""{ "sku": "ABC-1", "delta": 1000000001, "reason": "receipt" }""", "/delta")]
    [InlineData("""{ "sku": "ABC-1", "delta": 1, "reason": "" }""", "/reason")]
    public async Task Post_WhenAMemberIsNotValid_PointsAtIt(string body, string pointer)
    {
        var answer = await AdjustAsync(JsonNode.Parse(body)!);

        Assert.Equal(400, answer.Status);
        Assert.Equal([pointer], answer.Pointers);
    }

    [Fact]
    public async Task Post_WithACardNumberAsReason_Answers422()
    {
        var body = Adjustment(1);
        body["reason"] = "4242 4242 4242 4242";

        Assert.Equal("shop.card_number_refused", (await AdjustAsync(body)).Code);
    }

    [Fact]
    public async Task Post_WithoutPermissionOrKey_IsRefused()
    {
        const string path = "/api/admin/inventory/adjustments";

        Assert.Equal(401, (await api.SendAsync(HttpMethod.Post, path, Adjustment(1))).Status);
        Assert.Equal(403, (await api.SendAsync(HttpMethod.Post, path, Adjustment(1), (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
        Assert.Equal("shop.idempotency_key_required", (await api.StaffAsync(HttpMethod.Post, path, Adjustment(1))).Code);
    }

    [Fact]
    public async Task Get_OfLevels_AddsUp()
    {
        await CreateAsync();
        await AdjustAsync(Adjustment(5));

        var levels = (await api.StaffAsync(HttpMethod.Get, $"/api/admin/inventory/levels/{Sku}")).Body!;

        Assert.Equal((5, 5, 0, 0, 0), (Of("onHand"), Of("available"), Of("held"), Of("committed"), Of("unavailable")));

        long Of(string member) => (long)levels[member]!;
    }

    [Fact]
    public async Task Get_OfLevelsOfASkuThatNoProductHas_Answers404() =>
        Assert.Equal(404, (await api.StaffAsync(HttpMethod.Get, $"/api/admin/inventory/levels/{Sku}")).Status);

    private JsonNode Adjustment(long delta) => JsonNode.Parse($$"""{ "sku": "{{Sku}}", "delta": {{delta}}, "reason": "receipt" }""")!;

    private Task<ApiAnswer> AdjustAsync(JsonNode body, string? key = null) =>
        api.StaffAsync(HttpMethod.Post, "/api/admin/inventory/adjustments", body, ("Idempotency-Key", key ?? Guid.NewGuid().ToString("N")));

    private async Task<long> AvailableAsync() => (long)(await api.GetAsync($"/api/products/variants/{Sku}/availability")).Body!["available"]!;

    private async Task CreateAsync() => Assert.Equal(201, (await api.CreateAsync(JsonNode.Parse($$"""
        { "slug": "{{_name}}", "name": { "en": "Lantern" }, "variants": [ { "sku": "{{Sku}}", "prices": { "KRW": 1 } } ] }
        """)!)).Status);
}
