using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Catalog;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

public sealed class SearchEndpointsTests(SearchShop shop) : IClassFixture<SearchShop>
{
    private readonly string _name = $"s{Guid.NewGuid():N}"[..14];

    [Fact]
    public async Task Search_AfterAProductWasCreated_FindsItWithItsFacets()
    {
        await shop.CreateAsync(Product(_name));
        await shop.StockAsync($"{_name.ToUpperInvariant()}-1", 3);

        var answer = await shop.GetAsync($"/api/search/products?q=랜턴&brand={_name}&locale=ko&attr.weight[gte]=0.6&attr.weight[lte]=0.7&attr.colour=Cream&inStock=true&price[lte]=90000");

        Assert.Equal((200, "public, max-age=30"), (answer.Status, answer.Headers["Cache-Control"]));
        var item = Assert.Single(answer.Body!["items"]!.AsArray())!;
        Assert.Equal((_name, "랜턴", true), ((string?)item["slug"], (string?)item["name"], (bool)item["inStock"]!));
        Assert.Equal("""{"amount":84000,"currency":"KRW"}""", item["lowestPrice"]!.ToJsonString());
        Assert.Equal((1, 1, 24, "KRW", 1), ((int)answer.Body["total"]!, (int)answer.Body["page"]!, (int)answer.Body["limit"]!, answer.Text("currency"), (int)answer.Body["inStock"]!));
        var weight = answer.Body["facets"]!.AsArray().Single(facet => (string?)facet!["name"] == "attr.weight")!;
        Assert.Equal(("무게", "number", "kg", "0.64"), ((string?)weight["label"], (string?)weight["kind"], (string?)weight["unit"], (string?)weight["values"]![0]!["value"]));
        var colour = answer.Body["facets"]!.AsArray().Single(facet => (string?)facet!["name"] == "attr.colour")!;
        Assert.Equal(("Cream", "크림", 1), ((string?)colour["values"]![0]!["value"], (string?)colour["values"]![0]!["label"], (int)colour["values"]![0]!["count"]!));
    }

    [Fact]
    public async Task Search_InACategoryAboveTheProducts_FindsIt()
    {
        var product = Product(_name);
        product["category"] = $"{_name}-leaf";
        await shop.CreateAsync(product);
        foreach (var (slug, parent) in new[] { (_name, (string?)null), ($"{_name}-leaf", _name) })
        {
            var tag = (await shop.StaffAsync(HttpMethod.Get, "/api/admin/categories")).Headers["ETag"];
            var body = new JsonObject { ["name"] = new JsonObject { ["en"] = slug }, ["parent"] = parent };
            if (parent is null) body.Remove("parent");
            Assert.Equal(200, (await shop.StaffAsync(HttpMethod.Put, $"/api/admin/categories/{slug}", body, ("If-Match", tag))).Status);
        }

        await SearchShop.UntilAsync(async () => await TotalAsync($"category={_name}") == 1);
    }

    [Fact]
    public async Task Search_AfterAProductWasWithdrawn_NoLongerFindsIt()
    {
        await shop.CreateAsync(Product(_name));
        var id = (string)(await shop.GetAsync($"/api/products/{_name}")).Body!["id"]!;

        var edit = JsonNode.Parse("""{ "name": { "en": "Gone" }, "published": false }""")!;
        Assert.Equal(200, (await shop.StaffAsync(HttpMethod.Put, $"/api/admin/products/{id}", edit, ("If-Match", "\"1\""))).Status);

        await SearchShop.UntilAsync(async () => await TotalAsync($"brand={_name}") == 0);
    }

    [Fact]
    public async Task Search_ForABrandWithAComma_TakesItBehindABackslash()
    {
        var product = Product(_name);
        product["brand"] = $"{_name}, Sons";
        await shop.CreateAsync(product);

        Assert.Equal(1, await TotalAsync($"brand={_name}\\, Sons,Other"));
        Assert.Equal(0, await TotalAsync($"brand={_name}, Sons"));
    }

    [Theory]
    [InlineData("q=%00", "?q")]
    [InlineData("category=A%20B", "?category")]
    [InlineData("brand=a,,b", "?brand")]
    [InlineData("price[gte]=-1", "?price[gte]")]
    [InlineData("currency=XXX", "?currency")]
    [InlineData("locale=korean", "?locale")]
    [InlineData("sort=colour", "?sort")]
    [InlineData("page=0", "?page")]
    [InlineData("page=101&limit=100", "?page")]
    [InlineData("limit=101", "?limit")]
    [InlineData("attr.=x", "?attr.")]
    [InlineData("attr.Weight=1", "?attr.Weight")]
    [InlineData("attr.colour=", "?attr.colour")]
    [InlineData("attr.weight[gte]=heavy", "?attr.weight[gte]")]
    [InlineData("attr.weight[lte]=1.2345", "?attr.weight[lte]")]
    [InlineData("attr.weight[lte]=999999999999999999999999999999", "?attr.weight[lte]")]
    public async Task Search_WhenAParameterIsNotValid_PointsAtIt(string query, string pointer)
    {
        var answer = await shop.GetAsync($"/api/search/products?{query}");

        Assert.Equal((400, "shop.invalid_request"), (answer.Status, answer.Code));
        Assert.Equal([pointer], answer.Pointers);
    }

    [Theory]
    [InlineData("price[gte]=cheap")]
    [InlineData("inStock=perhaps")]
    [InlineData("page=99999999999")]
    public async Task Search_WhenAParameterHasAnotherType_Answers400(string query) =>
        Assert.Equal(400, (await shop.GetAsync($"/api/search/products?{query}")).Status);

    [Fact]
    public async Task Suggestions_ForTheBeginningOfAName_NameTheProduct()
    {
        await shop.CreateAsync(Product(_name));

        var answer = await shop.GetAsync($"/api/search/suggestions?q={_name[..8]}&locale=ko");

        Assert.Equal(
            [("product", _name, "랜턴"), ("brand", _name, _name)],
            answer.Body!["items"]!.AsArray().Select(item => ((string)item!["kind"]!, (string)item["value"]!, (string)item["text"]!)));
        Assert.Equal(["?q"], (await shop.GetAsync("/api/search/suggestions")).Pointers);
    }

    [Fact]
    public async Task Upkeep_OfAnIndexThatWasNeverCompleted_BuildsIt()
    {
        await shop.CreateAsync(Product(_name));
        await shop.Index.BeginRebuildAsync(TestContext.Current.CancellationToken);

        await shop.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.True((await shop.Index.GetStateAsync(TestContext.Current.CancellationToken)).IsComplete);
        Assert.Equal(1, await TotalAsync($"brand={_name}"));
    }

    [Fact]
    public async Task Rebuild_ByStaff_BringsBackWhatTheIndexLost()
    {
        await shop.CreateAsync(Product(_name));
        await shop.Index.BeginRebuildAsync(TestContext.Current.CancellationToken);
        await shop.Index.EndRebuildAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await TotalAsync($"brand={_name}"));

        var asked = await shop.StaffAsync(HttpMethod.Post, "/api/admin/search/rebuild");

        Assert.Equal((202, "/api/admin/search/index"), (asked.Status, asked.Headers["Location"]));
        await SearchShop.UntilAsync(async () => !(bool)(await shop.StaffAsync(HttpMethod.Get, "/api/admin/search/index")).Body!["isBuilding"]!);
        Assert.Equal(1, await TotalAsync($"brand={_name}"));
    }

    [Fact]
    public async Task Routes_ForStaff_AreClosedToOthers()
    {
        Assert.Equal(401, (await shop.GetAsync("/api/admin/search/index")).Status);
        Assert.Equal(200, (await shop.StaffAsync(HttpMethod.Get, "/api/admin/search/index")).Status);
    }

    [Fact]
    public async Task Area_OfSearch_HasADocumentOfItsOwn()
    {
        var document = await shop.GetAsync("/api/search/openapi.json");

        Assert.Equal(["/api/search/products", "/api/search/suggestions"], document.Body!["paths"]!.AsObject().Select(path => path.Key));
    }

    private async Task<int> TotalAsync(string query) => (int)(await shop.GetAsync($"/api/search/products?{query}")).Body!["total"]!;

    // The brand is its own name, so that a test finds its own product only.
    private static JsonNode Product(string name)
    {
        var product = CatalogApi.Product(name, name);
        product["attributes"] = JsonNode.Parse("""
            [{ "name": "weight", "label": { "en": "Weight", "ko": "무게" }, "kind": "number", "number": 0.64, "unit": "kg" }]
            """);
        return product;
    }
}
