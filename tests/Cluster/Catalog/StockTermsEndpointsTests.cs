using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class StockTermsEndpointsTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private readonly string _name = $"t{Guid.NewGuid():N}"[..20];

    private string Sku => CatalogCommands.SkuOf(_name).Value;

    private string Path => $"/api/admin/inventory/{Sku}/terms";

    [Fact]
    public async Task Put_OfTerms_IsWhatIsReadAndWhatBuyersSee()
    {
        await CreateAsync();
        var before = await api.StaffAsync(HttpMethod.Get, Path);

        var put = await PutAsync("""{ "backorder": true, "safetyStock": 3, "customerLimit": 2 }""", before.Headers["ETag"]);

        Assert.Equal(("\"0\"", 200, "\"1\""), (before.Headers["ETag"], put.Status, put.Headers["ETag"]));
        Assert.True(JsonNode.DeepEquals(put.Body, (await api.StaffAsync(HttpMethod.Get, Path)).Body));
        Assert.True((bool)(await api.GetAsync($"/api/products/variants/{Sku}/availability")).Body!["backorder"]!);
    }

    [Fact]
    public async Task Put_MadeAgainstAnOldRevision_Answers412()
    {
        await CreateAsync();
        await PutAsync("""{ "backorder": true }""", "\"0\"");

        Assert.Equal("shop.stale_version", (await PutAsync("""{ "backorder": false }""", "\"0\"")).Code);
    }

    [Fact]
    public async Task Put_WhenRepeatedWithItsKey_AnswersTheSame()
    {
        await CreateAsync();
        var key = ("Idempotency-Key", "key-of-" + _name);

        var first = await PutAsync("""{ "backorder": true }""", "\"0\"", key);
        var again = await PutAsync("""{ "backorder": true }""", "\"0\"", key);

        Assert.Equal((200, "true", first.Headers["ETag"]), (again.Status, again.Headers["Idempotent-Replayed"], again.Headers["ETag"]));
    }

    [Fact]
    public async Task Put_WithoutIfMatch_Answers428()
    {
        await CreateAsync();

        Assert.Equal(428, (await api.StaffAsync(HttpMethod.Put, Path, JsonNode.Parse("""{ "backorder": true }"""))).Status);
    }

    [Theory]
    [InlineData("""{ "backorder": true, "safetyStock": -1 }""", "/safetyStock")]
    [InlineData("""{ "backorder": true, "customerLimit": 0 }""", "/customerLimit")]
    public async Task Put_WhenAMemberIsNotValid_PointsAtIt(string body, string pointer)
    {
        await CreateAsync();

        var answer = await PutAsync(body, "\"0\"");

        Assert.Equal(400, answer.Status);
        Assert.Equal([pointer], answer.Pointers);
    }

    [Fact]
    public async Task Terms_OfASkuThatNoProductHas_Answer404()
    {
        Assert.Equal(404, (await api.StaffAsync(HttpMethod.Get, Path)).Status);
        Assert.Equal(404, (await PutAsync("""{ "backorder": true }""", "\"0\"")).Status);
    }

    [Fact]
    public async Task Terms_WithoutPermission_AreRefused()
    {
        Assert.Equal(401, (await api.GetAsync(Path)).Status);
        Assert.Equal(403, (await api.GetAsync(Path, (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
    }

    private Task<ApiAnswer> PutAsync(string body, string etag, params (string Name, string Value)[] headers) =>
        api.StaffAsync(HttpMethod.Put, Path, JsonNode.Parse(body), [("If-Match", etag), .. headers]);

    private async Task CreateAsync() => Assert.Equal(201, (await api.CreateAsync(JsonNode.Parse($$"""
        { "slug": "{{_name}}", "name": { "en": "Lantern" }, "variants": [ { "sku": "{{Sku}}", "prices": { "KRW": 1 } } ] }
        """)!)).Status);
}
