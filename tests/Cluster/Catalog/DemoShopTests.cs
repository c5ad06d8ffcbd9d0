using System.Diagnostics;
using Ecommerce.Adapters.Sqlite;
using Ecommerce.Api.Catalog;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Standalone.Demo;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

public sealed class DemoShopTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly Sku Pack = Sku.From("PAC-RIDGE38-SLA-M");
    private readonly CatalogCluster _cluster = new();

    public ValueTask InitializeAsync() => _cluster.InitializeAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Load_OfAnEmptyShop_FillsIt()
    {
        var watch = Stopwatch.StartNew();
        var load = await DemoShop.LoadAsync(_cluster.Grains, CancellationToken.None);
        output.WriteLine($"The demo catalogue was loaded in {watch.Elapsed.TotalSeconds:0.00} s.");

        Assert.Equal((240, 0), (load.Created, load.Existing));
        Assert.Empty(load.Refused);
        using var reads = new SqliteReads(Options.Create(new SqliteQueryOptions { DataSource = _cluster.DataSource }));
        // One is a draft, and one is not sold any more.
        Assert.Equal(238, (await new SqliteProductQueries(reads).ListAsync(new() { Limit = 300 }, CancellationToken.None)).Items.Count);
        Assert.Equal(36, (await _cluster.Grains.GetGrain<ICategoriesGrain>(ICategoriesGrain.Key).GetAsync()).Categories.Length);
        Assert.Equal(64, (await StockAsync(Pack))!.Available);
        var elsewhere = DemoCatalogue.Read().Products.SelectMany(product => product.Variants).First(variant => variant.Stock > 0 && DemoLocations.Of(variant.Sku) is not null);
        Assert.Equal((0, elsewhere.Stock), ((await StockAsync(Sku.From(elsewhere.Sku)))!.Levels[0].OnHand, (await StockAsync(Sku.From(elsewhere.Sku)))!.Levels[1].OnHand));
        Assert.Null(await StockAsync(Sku.From("PAC-RIDGE38-RST-L")));
        var ahead = DemoCatalogue.Read().Products.SelectMany(product => product.Variants).First(variant => variant.Backorder);
        Assert.True((await StockAsync(Sku.From(ahead.Sku)))!.Backorder);
        var found = await new SkuDirectory(_cluster.Grains).FindAsync(Pack);
        Assert.Equal("리지라인 38L 배낭", (await _cluster.Product(found!.Value.Value).GetAsync())!.Name.In("ko"));
    }

    [Fact]
    public async Task Load_WhenRepeated_ChangesNothing()
    {
        await DemoShop.LoadAsync(_cluster.Grains, CancellationToken.None);
        await _cluster.Grains.GetGrain<ISkuGrain>(Pack.Value).AdjustAsync(
            new() { Operation = new() { Id = "sold-some" }, Delta = -4, Reason = "count", Actor = "test" });

        var again = await DemoShop.LoadAsync(_cluster.Grains, CancellationToken.None);

        Assert.Equal((0, 240), (again.Created, again.Existing));
        Assert.Equal(60, (await StockAsync(Pack))!.Available);
    }

    [Fact]
    public async Task Load_AfterOneThatWasCutOff_FinishesIt()
    {
        // What a process leaves that died between claiming, writing and stocking.
        await _cluster.Claim("slug/ridgeline-38l-pack").ClaimAsync(ProductNames.Owner(ProductId.From("prd_demo-ridgeline-38l-pack")));
        var catalogue = DemoCatalogue.Read();
        var tent = catalogue.Products.Single(product => product.Slug == "lark-tent");
        await _cluster.Product("prd_demo-lark-tent").CreateAsync(DemoShop.ToCommand(tent, catalogue.Tables));

        var load = await DemoShop.LoadAsync(_cluster.Grains, CancellationToken.None);

        Assert.Equal((239, 1), (load.Created, load.Existing));
        Assert.Equal(26, (await StockAsync(Sku.From("TEN-LARK-MOS-2P")))!.Available);
        Assert.Equal(64, (await StockAsync(Pack))!.Available);
    }

    private ValueTask<StockView?> StockAsync(Sku sku) => _cluster.Grains.GetGrain<ISkuGrain>(sku.Value).GetAsync();
}
