using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class CatalogListTests(CatalogApi api) : IClassFixture<CatalogApi>
{
    private readonly string _name = $"e{Guid.NewGuid():N}"[..20];

    [Fact]
    public async Task List_WhenPaged_MeetsEveryProductOnce()
    {
        for (var i = 0; i < 5; i++)
            await api.CreateAsync(CatalogApi.Product($"{_name}-{i}", _name));

        foreach (var sort in new[] { "-createdAt", "slug" })
        {
            var met = new List<string>();
            for (var cursor = ""; cursor is not null;)
            {
                var page = await api.GetAsync($"/api/products?brand={_name}&limit=2&sort={sort}&cursor={cursor}");
                Assert.Equal(200, page.Status);
                met.AddRange(page.Body!["items"]!.AsArray().Select(item => (string)item!["slug"]!));
                cursor = (string?)page.Body["page"]!["nextCursor"];
            }

            var slugs = Enumerable.Range(0, 5).Select(i => $"{_name}-{i}");
            Assert.Equal(sort == "slug" ? slugs : slugs.Reverse(), met);
        }
    }

    [Fact]
    public async Task List_ByCurrencyAndLocale_ShowsBoth()
    {
        await api.CreateAsync(CatalogApi.Product(_name, _name));

        var won = await api.GetAsync($"/api/products?brand={_name}&currency=KRW&locale=ko");
        var dollars = await api.GetAsync($"/api/products?brand={_name}&currency=USD");

        var item = Assert.Single(won.Body!["items"]!.AsArray())!;
        Assert.Equal(("랜턴", """{"KRW":84000}"""), ((string?)item["name"], item["lowestPrices"]!.ToJsonString()));
        Assert.Empty(dollars.Body!["items"]!.AsArray());
    }

    [Theory]
    [InlineData("?limit=0", "?limit")]
    [InlineData("?limit=101", "?limit")]
    [InlineData("?cursor=nonsense", "?cursor")]
    [InlineData("?currency=XXX", "?currency")]
    [InlineData("?locale=korean", "?locale")]
    [InlineData("?category=A%20B", "?category")]
    [InlineData("?sort=price", "?sort")]
    public async Task List_WhenAParameterIsNotValid_PointsAtIt(string query, string pointer)
    {
        var answer = await api.GetAsync("/api/products" + query);

        Assert.Equal(400, answer.Status);
        Assert.Equal([pointer], answer.Pointers);
    }

    [Fact]
    public async Task List_WithACursorOfAnotherOrder_PointsAtIt()
    {
        for (var i = 0; i < 2; i++)
            await api.CreateAsync(CatalogApi.Product($"{_name}-{i}", _name));
        var cursor = (string)(await api.GetAsync($"/api/products?brand={_name}&limit=1")).Body!["page"]!["nextCursor"]!;

        var answer = await api.GetAsync($"/api/products?brand={_name}&limit=1&sort=slug&cursor={cursor}");

        Assert.Equal(400, answer.Status);
        Assert.Equal(["?cursor"], answer.Pointers);
    }
}
