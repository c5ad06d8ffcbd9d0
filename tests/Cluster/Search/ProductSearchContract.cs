using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

/// <summary>What every search does, whatever it is built on. An implementation inherits all of it.</summary>
public abstract partial class ProductSearchContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    protected abstract IProductSearch Search { get; }

    protected abstract IProductSearchIndex Index { get; }

    public virtual async ValueTask InitializeAsync()
    {
        await Index.BeginRebuildAsync(Token);
        await Index.EndRebuildAsync(Token);
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Makes what was put findable, where that takes a moment.</summary>
    protected virtual Task RefreshAsync() => Task.CompletedTask;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_OfAThousandRandomQueries_AnswersWhatAScanOfTheSourceDoes()
    {
        var source = new SampleCatalogue(seed: 42, products: 150);
        await PutAsync(source);
        var scan = new ScannedSearch(source.Products, source.Stock, SampleCatalogue.Tree);
        var (found, counted) = (0, 0);
        for (var i = 0; i < 1_000; i++)
        {
            var query = source.Query();
            var results = await Search.SearchAsync(query, Token);
            var expected = scan.Found(query);

            Assert.Equal(expected.Count, results.Total);
            Assert.Equal(Math.Clamp(expected.Count - ((query.Page - 1) * query.Limit), 0, query.Limit), results.Items.Count);
            Assert.Equal(scan.Facets(query), Lines(results));
            Assert.Equal(scan.Prices(query), results.Prices);
            Assert.Equal(scan.InStock(query), results.InStock);
            Assert.All(results.Items, item => Assert.Equal(scan.Offer(query, item.Id), (item.Prices.Min, item.Prices.Max, item.InStock)));
            Assert.Empty(results.Items.Select(item => item.Id).Except(expected));
            (found, counted) = (found + expected.Count, counted + results.Facets.Sum(facet => facet.Values.Count));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{found} products found, {counted} counts compared");
        Assert.True(found > 1_000 && counted > 10_000, "The queries ask for too little.");
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Price)]
    [InlineData(SearchSort.PriceDescending)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Name)]
    public async Task Search_PageByPage_MeetsEveryProductOnceAndInOrder(SearchSort sort)
    {
        var source = new SampleCatalogue(seed: 7, products: 60);
        await PutAsync(source);
        var met = new List<ProductHit>();
        for (var page = 1; ; page++)
        {
            var results = await Search.SearchAsync(new() { Currency = "KRW", Sort = sort, Page = page, Limit = 7 }, Token);
            if (results.Items.Count == 0) break;
            met.AddRange(results.Items);
        }

        Assert.Equal(met.Count, met.Select(hit => hit.Id).Distinct().Count());
        Assert.Equal((await Search.SearchAsync(new() { Currency = "KRW" }, Token)).Total, met.Count);
        var byId = source.Products.ToDictionary(product => product.Id);
        Assert.Equal(
            sort switch
            {
                SearchSort.Price => met.OrderBy(hit => hit.Prices.Min).ThenBy(hit => hit.Id.Value, StringComparer.Ordinal),
                SearchSort.PriceDescending => met.OrderByDescending(hit => hit.Prices.Min).ThenBy(hit => hit.Id.Value, StringComparer.Ordinal),
                SearchSort.Name => met.OrderBy(hit => hit.Name.In("en"), StringComparer.Ordinal).ThenBy(hit => hit.Id.Value, StringComparer.Ordinal),
                _ => met.OrderByDescending(hit => byId[hit.Id].CreatedAt).ThenBy(hit => hit.Id.Value, StringComparer.Ordinal),
            },
            met);
    }

    private async Task PutAsync(SampleCatalogue source)
    {
        await Index.PutCategoriesAsync(SampleCatalogue.Tree, Token);
        await Index.PutAsync(source.Products, Token);
        await Index.PutStockAsync(source.Stock, Token);
        await RefreshAsync();
    }

    private async Task PutAsync(params ProductView[] products)
    {
        await Index.PutAsync(products, Token);
        await RefreshAsync();
    }

    private async Task<IEnumerable<string>> FindAsync(string text) =>
        (await Search.SearchAsync(new() { Text = text, Currency = "KRW" }, Token)).Items.Select(item => item.Slug);

    private static IEnumerable<string> Lines(ProductResults results) =>
        results.Facets.SelectMany(facet => facet.Values.Select(value => $"{facet.Name} {value.Value} {value.Count}")).Order(StringComparer.Ordinal);

    private static ProductView Product(string slug, string english, string korean, string brand = "Brand") => new()
    {
        Id = ProductId.From($"prd_{slug}"),
        Revision = 1,
        Slug = slug,
        Name = LocaleMap.Of(english, korean),
        Description = LocaleMap.Of("A thing to have.", "갖고 싶은 물건."),
        Brand = brand,
        Category = "things",
        TaxClass = TaxClass.Standard,
        Variants = [Variant($"{slug.ToUpperInvariant()}-1", 1_000)],
        Published = true,
        CreatedAt = Day,
    };

    private static Variant Variant(string sku, long won, string colour = "Slate") => new()
    {
        Sku = Sku.From(sku),
        Options = ImmutableSortedDictionary<string, LocaleMap>.Empty.Add("colour", LocaleMap.Of(colour, "색")),
        Prices = ImmutableSortedDictionary<string, long>.Empty.Add("KRW", won),
    };
}
