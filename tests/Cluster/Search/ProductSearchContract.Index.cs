using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

public abstract partial class ProductSearchContract
{
    [Fact]
    public async Task Put_OfAnOlderRevision_ChangesNothing()
    {
        await PutAsync(Product("lamp", "Newer", "새것") with { Revision = 3 });
        await PutAsync(Product("lamp", "Older", "옛것") with { Revision = 2 });
        await PutAsync(Product("lamp", "Same", "같은것") with { Revision = 3 });

        Assert.Equal(["lamp"], await FindAsync("newer"));
        Assert.Empty(await FindAsync("older"));
        Assert.Empty(await FindAsync("same"));
    }

    [Fact]
    public async Task Put_OfANewerRevision_ReplacesEverything()
    {
        await PutAsync(Product("lamp", "Older", "옛것") with { Variants = [Variant("LAMP-1", 1_000, "Moss"), Variant("LAMP-2", 2_000)] });
        await PutAsync(Product("lamp", "Newer", "새것") with { Revision = 2, Category = "other" });

        var results = await Search.SearchAsync(new() { Currency = "KRW" }, Token);

        Assert.Empty(await FindAsync("older"));
        Assert.Equal(["attr.colour Slate 1", "brand Brand 1", "category other 1"], Lines(results));
        Assert.Equal((1, new PriceRange(1_000, 1_000)), (results.Total, results.Prices));
    }

    [Fact]
    public async Task Put_OfAProductThatIsNotPublished_HidesItUntilANewerRevisionIs()
    {
        await PutAsync(Product("lamp", "Lantern", "랜턴") with { Revision = 2, Published = false });
        await PutAsync(Product("lamp", "Lantern", "랜턴"));
        Assert.Empty(await FindAsync("lantern"));

        await PutAsync(Product("lamp", "Lantern", "랜턴") with { Revision = 3 });

        Assert.Equal(["lamp"], await FindAsync("lantern"));
    }

    [Fact]
    public async Task PutStock_InAnyOrder_KeepsTheNewest()
    {
        await StockAsync("LAMP-1", 5, available: 0);
        await PutAsync(Product("lamp", "Lantern", "랜턴"));
        await StockAsync("LAMP-1", 4, available: 9);

        Assert.False(Assert.Single((await Search.SearchAsync(new() { Currency = "KRW" }, Token)).Items).InStock);
        Assert.Equal(0, (await Search.SearchAsync(new() { Currency = "KRW", InStockOnly = true }, Token)).Total);

        await StockAsync("LAMP-1", 6, available: 1);
        Assert.Equal(1, (await Search.SearchAsync(new() { Currency = "KRW", InStockOnly = true }, Token)).Total);
    }

    [Fact]
    public async Task PutCategories_AfterTheProducts_PlacesThemInTheNewTree()
    {
        await PutAsync(Product("lamp", "Lantern", "랜턴"));
        await Index.PutCategoriesAsync(Tree(2, "home"), Token);
        await Index.PutCategoriesAsync(Tree(1, "elsewhere"), Token);
        await RefreshAsync();

        Assert.Equal(1, (await Search.SearchAsync(new() { Currency = "KRW", Category = "home" }, Token)).Total);
        Assert.Equal(0, (await Search.SearchAsync(new() { Currency = "KRW", Category = "elsewhere" }, Token)).Total);
        static CategoryTree Tree(long revision, string top) => new()
        {
            Revision = revision,
            Categories = [new() { Slug = top, Name = new() }, new() { Slug = "things", Name = new(), Parent = top }],
        };
    }

    [Fact]
    public async Task Rebuild_OfAnIndexWithWrongRows_LeavesWhatTheSourceHas()
    {
        await PutAsync(Product("gone", "Gone", "없음"), Product("lamp", "Wrong", "틀림") with { Revision = 99 });
        await StockAsync("LAMP-1", 99, available: 7);

        await Index.BeginRebuildAsync(Token);
        Assert.False((await Index.GetStateAsync(Token)).IsComplete);
        Assert.Equal(["lamp"], await FindAsync("wrong"));
        await Index.PutCategoriesAsync(new() { Revision = 1, Categories = [] }, Token);
        await PutAsync(Product("lamp", "Lantern", "랜턴"));
        await StockAsync("LAMP-1", 1, available: 0);
        await Index.EndRebuildAsync(Token);
        await RefreshAsync();

        var results = await Search.SearchAsync(new() { Currency = "KRW" }, Token);
        Assert.Equal(["lamp"], results.Items.Select(item => item.Slug));
        Assert.Equal(["lamp"], await FindAsync("lantern"));
        Assert.Equal(0, results.InStock);
        Assert.Equal(new SearchIndexState { IsComplete = true, Products = 1, Variants = 1 }, await Index.GetStateAsync(Token));
    }

    [Fact]
    public async Task Rebuild_WhileChangesArrive_KeepsTheNewest()
    {
        await Index.BeginRebuildAsync(Token);
        await PutAsync(Product("lamp", "Newer", "새것") with { Revision = 2 });
        await PutAsync(Product("lamp", "Older", "옛것"));
        await Index.EndRebuildAsync(Token);
        await RefreshAsync();

        Assert.Equal(["lamp"], await FindAsync("newer"));
    }

    private async Task StockAsync(string sku, long revision, long available)
    {
        await Index.PutStockAsync([new() { Sku = Sku.From(sku), Revision = revision, Available = available }], Token);
        await RefreshAsync();
    }
}
