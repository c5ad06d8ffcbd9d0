using System.Text.Json;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Grains.Inventory;
using Ecommerce.Ports.Search;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>What reading all stock does, whatever store it is read from.</summary>
public abstract class StockLevelsContract(QueryStore store) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => store.InitializeAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task List_OfSkus_SaysWhatCanBeSoldAndAsOfWhichRevision()
    {
        await WriteAsync("A-1", new() { OnHand = 10, Held = 1, Committed = 2, Unavailable = 3 });
        await WriteAsync("B-1", new() { OnHand = 1, Committed = 3 });
        await WriteAsync("B-1", new() { OnHand = 4_000_000_000 }, version: 2);

        Assert.Equal([Level("A-1", 1, 4), Level("B-1", 2, 4_000_000_000)], await ListAsync());
    }

    [Fact]
    public async Task List_WhenCountersAreMissing_TakesThemAsNone()
    {
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("sku", "A-1", """{"onHand":7}"""));
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("sku", "B-1", "{}"));

        Assert.Equal([Level("A-1", 1, 7), Level("B-1", 1, 0)], await ListAsync());
    }

    [Fact]
    public async Task List_WhenThereAreOtherRecords_HoldsSkusOnly()
    {
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("cart", "A-1", """{"onHand":7}"""));

        Assert.Empty(await ListAsync());
    }

    private static StockLevel Level(string sku, long revision, long available) => new() { Sku = Sku.From(sku), Revision = revision, Available = available };

    private async Task<IEnumerable<StockLevel>> ListAsync() =>
        (await store.Stock.ListAsync(CancellationToken.None)).OrderBy(level => level.Sku.Value, StringComparer.Ordinal);

    private async Task WriteAsync(string sku, SkuState state, long version = 1) =>
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("sku", sku, JsonSerializer.Serialize(state, InventoryJson.Default.SkuState), version));
}
