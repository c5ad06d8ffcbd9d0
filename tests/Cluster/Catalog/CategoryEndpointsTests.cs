using System.Text.Json.Nodes;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class CategoryEndpointsTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private const string Path = "/api/admin/categories";

    private readonly string _name = $"c{Guid.NewGuid():N}"[..12];

    [Fact]
    public async Task Put_OfCategories_ShowsTheTreeToBuyersInTheirLanguage()
    {
        Assert.Equal(200, (await PutAsync(_name)).Status);
        Assert.Equal(200, (await PutAsync($"{_name}-b", _name)).Status);

        var shown = (await api.GetAsync("/api/products/categories?locale=ko")).Body!["items"]!.AsArray()
            .Where(item => ((string)item!["slug"]!).StartsWith(_name, StringComparison.Ordinal))
            .Select(item => ((string)item!["name"]!, (string?)item["parent"], (int)item["level"]!));

        Assert.Equal([("이름", null, 1), ("이름", _name, 2)], shown);
    }

    [Fact]
    public async Task Put_WithAStaleTag_Answers412AndChangesNothing()
    {
        await PutAsync(_name);

        var answer = await SendAsync(HttpMethod.Put, $"{_name}-b", Body(null), "\"0\"");

        Assert.Equal((412, "shop.stale_version"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Put_WithoutATag_Answers428() =>
        Assert.Equal(428, (await api.StaffAsync(HttpMethod.Put, $"{Path}/{_name}", Body(null))).Status);

    [Fact]
    public async Task Put_BelowNothing_Answers422()
    {
        var answer = await PutAsync(_name, "nothing-here");

        Assert.Equal((422, "catalog.invalid_category", "/parent"), (answer.Status, answer.Code, answer.Text("pointer")));
    }

    [Fact]
    public async Task Put_WithMembersThatAreNotValid_PointsAtEach()
    {
        var answer = await SendAsync(
            HttpMethod.Put, "Not_A_Slug", JsonNode.Parse("""{"name":{"english":"x"},"parent":"A B","position":-1}""")!, "\"0\"");

        Assert.Equal(400, answer.Status);
        Assert.Equal(["/slug", "/name/english", "/parent", "/position"], answer.Pointers);
    }

    [Fact]
    public async Task Delete_OfACategory_WorksFromTheLeaves()
    {
        await PutAsync(_name);
        await PutAsync($"{_name}-b", _name);

        Assert.Equal((409, "catalog.category_has_children"), Code(await DeleteAsync(_name)));
        Assert.Equal(200, (await DeleteAsync($"{_name}-b")).Status);
        Assert.Equal(200, (await DeleteAsync(_name)).Status);
        Assert.Equal((404, "catalog.category_not_found"), Code(await DeleteAsync(_name)));
    }

    [Fact]
    public async Task Routes_ForStaff_AreClosedToOthers()
    {
        Assert.Equal(401, (await api.GetAsync(Path)).Status);
        Assert.Equal(403, (await api.GetAsync(Path, (StaffAuthentication.Header, StaffAuthentication.Buyer))).Status);
    }

    [Fact]
    public async Task Post_OfAProductWithAttributes_ShowsThemInTheLanguageAskedFor()
    {
        var product = CatalogApi.Product(_name, _name);
        product["attributes"] = JsonNode.Parse("""
            [
              { "name": "weight", "label": { "en": "Weight", "ko": "무게" }, "kind": "number", "number": 1.25, "unit": "kg" },
              { "name": "season", "label": { "en": "Season", "ko": "계절" }, "kind": "enum", "choice": "winter", "text": { "en": "Winter", "ko": "겨울" } },
              { "name": "waterproof", "label": { "en": "Waterproof" }, "kind": "boolean", "boolean": true },
              { "name": "since", "label": { "en": "Since" }, "kind": "date", "date": "2026-03-01" }
            ]
            """);

        Assert.Equal(201, (await api.CreateAsync(product)).Status);

        Assert.Equal(
            """[{"name":"weight","label":"무게","kind":"number","number":1.25,"unit":"kg"},{"name":"season","label":"계절","kind":"enum","text":"겨울","choice":"winter"},{"name":"waterproof","label":"Waterproof","kind":"boolean","boolean":true},{"name":"since","label":"Since","kind":"date","date":"2026-03-01"}]""",
            (await api.GetAsync($"/api/products/{_name}?locale=ko")).Body!["attributes"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Post_WhenAnAttributeIsNotValid_PointsAtIt()
    {
        var product = CatalogApi.Product(_name, _name);
        product["attributes"] = JsonNode.Parse("""
            [
              { "name": "weight", "label": { "en": "Weight" }, "kind": "number", "number": 1.2345 },
              { "name": "since", "label": { "en": "Since" }, "kind": "date", "number": 1e28 }
            ]
            """);

        var answer = await api.CreateAsync(product);

        Assert.Equal(400, answer.Status);
        Assert.Equal(["/attributes/1/number", "/attributes/1/date", "/attributes/1/number", "/attributes/0/number"], answer.Pointers);
    }

    private async Task<ApiAnswer> PutAsync(string slug, string? parent = null) => await SendAsync(HttpMethod.Put, slug, Body(parent), await TagAsync());

    private async Task<ApiAnswer> DeleteAsync(string slug) => await SendAsync(HttpMethod.Delete, slug, null, await TagAsync());

    private Task<ApiAnswer> SendAsync(HttpMethod method, string slug, JsonNode? body, string tag) =>
        api.StaffAsync(method, $"{Path}/{slug}", body, ("If-Match", tag));

    private async Task<string> TagAsync() => (await api.StaffAsync(HttpMethod.Get, Path)).Headers["ETag"];

    private static (int, string?) Code(ApiAnswer answer) => (answer.Status, answer.Code);

    private static JsonObject Body(string? parent)
    {
        var body = new JsonObject { ["name"] = new JsonObject { ["en"] = "Name", ["ko"] = "이름" } };
        if (parent is not null) body["parent"] = parent;
        return body;
    }
}
