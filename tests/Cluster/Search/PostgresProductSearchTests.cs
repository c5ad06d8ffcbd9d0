using System.Collections.Immutable;
using Ecommerce.Adapters.Postgres.Search;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Records.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

[Trait("Category", "Server")]
public sealed class PostgresProductSearchTests(PostgresServer server) : ProductSearchContract, IClassFixture<PostgresServer>
{
    private readonly List<ServiceProvider> _services = [];
    private string _schema = "";

    protected override IProductSearch Search => _services[0].GetRequiredService<IProductSearch>();

    protected override IProductSearchIndex Index => _services[0].GetRequiredService<IProductSearchIndex>();

    public override async ValueTask InitializeAsync()
    {
        _schema = await server.NewSchemaAsync();
        Open();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var services in _services) await services.DisposeAsync();
    }

    [Fact]
    public async Task Tables_OfAnOlderForm_AreMadeAnew()
    {
        await Index.PutAsync(new SampleCatalogue(1, 20).Products, Token);
        await PostgresServer.ExecuteAsync(_schema, "update search_state set form = 0");

        var index = Open().GetRequiredService<IProductSearchIndex>();

        Assert.Equal(new SearchIndexState { IsComplete = false, Products = 0, Variants = 0 }, await index.GetStateAsync(Token));
    }

    [Fact]
    public async Task Tables_OfANewerForm_AreLeftAlone()
    {
        await PostgresServer.ExecuteAsync(_schema, "update search_state set form = 99");

        var index = Open().GetRequiredService<IProductSearchIndex>();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => index.GetStateAsync(Token));
        Assert.Contains("form 99", fault.Message);
    }

    [Fact]
    public async Task Tables_ThatWereNotMigrated_AreNamed()
    {
        _schema = await server.NewSchemaAsync();

        var search = Open(create: false).GetRequiredService<IProductSearch>();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => search.SearchAsync(new() { Currency = "KRW" }, Token));
        Assert.Contains("Migrate it first", fault.Message);
    }

    [Fact]
    public async Task Search_WhenNobodyListens_SaysThatItIsUnavailable()
    {
        _schema = "Host=127.0.0.1;Port=1;Username=shop;Database=postgres";

        var services = Open();

        var fault = await Assert.ThrowsAsync<RecordUnavailableException>(
            () => services.GetRequiredService<IProductSearch>().SearchAsync(new() { Currency = "KRW" }, Token));
        Assert.Contains("cannot be reached", fault.Message);
        await Assert.ThrowsAsync<RecordUnavailableException>(() => services.GetRequiredService<IProductSearchIndex>().PutAsync([Lamp(1)], Token));
    }

    [Fact]
    public async Task Tables_OpenedBySeveralAtOnce_AreMadeOnce()
    {
        _schema = await server.NewSchemaAsync();
        var indexes = Enumerable.Range(0, 4).Select(_ => Open().GetRequiredService<IProductSearchIndex>()).ToList();

        await Task.WhenAll(indexes.Select(index => index.PutAsync(new SampleCatalogue(1, 20).Products, Token)));

        var state = await indexes[0].GetStateAsync(Token);
        Assert.All(await Task.WhenAll(indexes.Select(index => index.GetStateAsync(Token))), same => Assert.Equal(state, same));
        Assert.InRange(state.Products, 10, 20);
    }

    [Fact]
    public async Task Puts_BySeveralAtOnceInAnyOrder_KeepTheNewestWhole()
    {
        var lamps = Enumerable.Range(1, 12).Select(revision => Lamp(revision)).ToList();
        var indexes = Enumerable.Range(0, 3).Select(_ => Open().GetRequiredService<IProductSearchIndex>()).ToList();

        await Task.WhenAll(lamps.Select((lamp, i) => indexes[i % 3].PutAsync([lamp, Lamp(lamp.Revision, "b"), Lamp(1, "c")], Token)));

        foreach (var slug in new[] { "a", "b" })
        {
            var results = await Search.SearchAsync(new() { Currency = "KRW", Text = slug == "a" ? "alpha" : "beta" }, Token);
            Assert.Equal(new PriceRange(1_012, 1_012), Assert.Single(results.Items).Prices);
            Assert.Equal("12", Assert.Single(results.Facets.Single(facet => facet.Name == "attr.round").Values).Value);
        }
    }

    [Theory]
    [InlineData("lamp\0")]
    [InlineData("lamp\uD83D")]
    public async Task Search_ByATextThatNoTableHolds_FindsNothingThere(string text)
    {
        await Index.PutAsync([Lamp(1)], Token);
        var query = new ProductQuery { Currency = "KRW" };

        var byBrand = await Search.SearchAsync(query with { Brands = [text] }, Token);

        Assert.Equal((0, 1), (byBrand.Total, byBrand.Facets.Single(facet => facet.Name == "brand").Values.Single().Count));
        foreach (var other in new[] { query with { Category = text }, query with { Currency = text }, query with { Attributes = [new() { Name = text, Values = [text] }] } })
            Assert.Equal(0, (await Search.SearchAsync(other, Token)).Total);
        Assert.Equal(1, (await Search.SearchAsync(query with { Sort = SearchSort.Name, Locale = text }, Token)).Total);
        Assert.Empty(await Search.SuggestAsync(new() { Text = "alpha", Currency = text }, Token));
        Assert.Empty(await Search.SuggestAsync(new() { Text = text, Currency = "KRW" }, Token));
    }

    private ServiceProvider Open(bool create = true)
    {
        var services = new ServiceCollection()
            .AddPostgresSearch(options => (options.ConnectionString, options.CreateSchema) = (_schema, create))
            .BuildServiceProvider();
        _services.Add(services);
        return services;
    }

    private static ProductView Lamp(long revision, string slug = "a") => new()
    {
        Id = ProductId.From($"prd_{slug}"),
        Revision = revision,
        Slug = slug,
        Name = LocaleMap.Of(slug switch { "a" => "Alpha", "b" => "Beta", _ => "Gamma" }, "등"),
        Description = new(),
        Brand = "Brand",
        Category = "things",
        TaxClass = TaxClass.Standard,
        Variants =
        [
            new()
            {
                Sku = Sku.From($"{slug.ToUpperInvariant()}-1"),
                Options = ImmutableSortedDictionary<string, LocaleMap>.Empty.Add("round", LocaleMap.Of($"{revision:00}", "회")),
                Prices = ImmutableSortedDictionary<string, long>.Empty.Add("KRW", 1_000 + revision),
            },
        ],
        Published = true,
    };
}
