using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Grains.Catalog;
using Ecommerce.Ports.Catalog;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>What lists of products do, whatever store they are read from.</summary>
public abstract class ProductQueriesContract(QueryStore store) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task List_WithoutFilters_HoldsThePublishedNewestFirst()
    {
        await WriteAsync("prd_1", Product("lamp", Noon));
        await WriteAsync("prd_2", Product("mug", Noon.AddHours(1)) with { Published = false });
        await WriteAsync("prd_3", Product("pack", Noon.AddHours(2)));

        Assert.Equal(["pack", "lamp"], Slugs(await ListAsync(new())));
    }

    [Fact]
    public async Task List_BySlug_GoesFromAToZ()
    {
        await WriteAsync("prd_1", Product("pack", Noon));
        await WriteAsync("prd_2", Product("lamp", Noon));
        await WriteAsync("prd_3", Product("mug", Noon));

        Assert.Equal(["lamp", "mug", "pack"], Slugs(await ListAsync(new() { Sort = ProductSort.Slug })));
    }

    [Fact]
    public async Task List_WhenFiltered_HoldsWhatMatchesAllFilters()
    {
        await WriteAsync("prd_1", Product("lamp", Noon) with { Category = "light", Brand = "Halden" });
        await WriteAsync("prd_2", Product("mug", Noon) with { Category = "kitchen", Brand = "Halden" });
        await WriteAsync("prd_3", Product("torch", Noon) with { Category = "light", Brand = "Norr" });

        Assert.Equal(["torch", "lamp"], Slugs(await ListAsync(new() { Category = "light" })));
        Assert.Equal(["mug", "lamp"], Slugs(await ListAsync(new() { Brand = "Halden" })));
        Assert.Equal(["lamp"], Slugs(await ListAsync(new() { Category = "light", Brand = "Halden" })));
        Assert.Empty((await ListAsync(new() { Category = "' or 1=1 --" })).Items);
    }

    [Fact]
    public async Task List_WhenFilteredByCurrency_HoldsWhatIsPricedInIt()
    {
        await WriteAsync("prd_1", Product("lamp", Noon, ("KRW", 1000)));
        await WriteAsync("prd_2", Product("mug", Noon, ("EUR", 900), ("KWD", 250)));

        Assert.Equal(["mug"], Slugs(await ListAsync(new() { Currency = "KWD" })));
        Assert.Empty((await ListAsync(new() { Currency = "USD" })).Items);
    }

    [Theory]
    [InlineData(ProductSort.Newest)]
    [InlineData(ProductSort.Slug)]
    public async Task List_WhenPaged_MeetsEveryProductOnceAlsoAmongEqualTimes(ProductSort sort)
    {
        for (var i = 0; i < 17; i++)
            await WriteAsync($"prd_{i:00}", Product($"product-{i:00}", Noon.AddTicks(i / 4)));

        var met = new List<string>();
        var filter = new ProductFilter { Sort = sort, Limit = 4 };
        while (true)
        {
            var page = await ListAsync(filter);
            met.AddRange(Slugs(page));
            if (page.Next is null)
                break;
            filter = filter with { After = page.Next };
        }

        var expected = Enumerable.Range(0, 17).Select(i => $"product-{i:00}");
        Assert.Equal(sort == ProductSort.Slug ? expected : expected.Reverse(), met);
    }

    [Fact]
    public async Task List_OfAProduct_CarriesWhatAListShows()
    {
        var lamp = Product("lamp", Noon, ("KRW", 2000));
        var variants = lamp.Variants.Add(new() { Sku = Sku.From("LAMP-2"), Prices = Prices(("KRW", 1500), ("EUR", 3_000_000_000)) });
        await WriteAsync("prd_1", lamp with { Variants = variants, Category = "light", Brand = "Halden" });

        var item = Assert.Single((await ListAsync(new())).Items);

        Assert.Equal((ProductId.From("prd_1"), "lamp", "Halden", "light"), (item.Id, item.Slug, item.Brand, item.Category));
        Assert.Equal("이름 lamp", item.Name.In("ko"));
        Assert.Equal([Sku.From("LAMP-1"), Sku.From("LAMP-2")], item.Skus);
        Assert.Equal(Prices(("EUR", 3_000_000_000), ("KRW", 1500)), item.LowestPrices);
    }

    [Fact]
    public async Task FindBySlug_WhenItExists_IsItsProductPublishedOrNot()
    {
        await WriteAsync("prd_1", Product("lamp", Noon) with { Published = false });

        Assert.Equal(ProductId.From("prd_1"), await store.Products.FindBySlugAsync("lamp", CancellationToken.None));
        Assert.Null(await store.Products.FindBySlugAsync("mug", CancellationToken.None));
    }

    [Fact]
    public async Task Find_ForATextThatNoRecordHolds_IsNothing()
    {
        await WriteAsync("prd_1", Product("lamp", Noon));

        foreach (var text in Texts.NoRecordHolds)
        {
            Assert.Null(await store.Products.FindBySlugAsync(text, CancellationToken.None));
            foreach (var filter in new ProductFilter[] { new() { Category = text }, new() { Brand = text }, new() { Currency = text } })
                Assert.Empty((await ListAsync(filter)).Items);
        }
    }

    [Fact]
    public async Task Write_WhenAnotherProductHasTheSlug_IsADuplicate()
    {
        await WriteAsync("prd_1", Product("lamp", Noon));

        Assert.Equal(WriteStatus.Duplicate, await store.WriteAsync("prd_2", Product("lamp", Noon)));
    }

    private static IEnumerable<string> Slugs(ProductPage page) => page.Items.Select(product => product.Slug);

    private static ImmutableSortedDictionary<string, long> Prices(params (string Currency, long Amount)[] prices) =>
        prices.ToImmutableSortedDictionary(price => price.Currency, price => price.Amount);

    private static ProductState Product(string slug, DateTimeOffset createdAt, params (string Currency, long Amount)[] prices) => new()
    {
        Slug = slug,
        CreatedAt = createdAt,
        Name = LocaleMap.Of($"Name {slug}", $"이름 {slug}"),
        Published = true,
        Variants = [new() { Sku = Sku.From($"{slug.ToUpperInvariant()}-1"), Prices = Prices(prices) }],
    };

    private Task<ProductPage> ListAsync(ProductFilter filter) => store.Products.ListAsync(filter, CancellationToken.None);

    private async Task WriteAsync(string id, ProductState state) => Assert.Equal(WriteStatus.Written, await store.WriteAsync(id, state));
}
