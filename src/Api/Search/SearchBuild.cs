using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Api.Search;

/// <summary>Builds the search index anew from the records, one build at a time, while the old content answers.</summary>
public sealed partial class SearchBuild(
    IProductSearchIndex index, IProductQueries products, IStockLevels stock, IGrainFactory grains, TimeProvider clock, ILogger<SearchBuild> logger)
{
    private const int PageSize = 100;

    private int _isRunning;

    /// <summary>Whether a build runs in this process.</summary>
    public bool IsRunning => Volatile.Read(ref _isRunning) == 1;

    /// <summary>Builds, unless a build runs already: then <c>false</c> at once.</summary>
    public async Task<bool> TryRunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isRunning, 1) == 1) return false;
        try
        {
            var started = clock.GetTimestamp();
            await index.BeginRebuildAsync(cancellationToken);
            await index.PutCategoriesAsync(await grains.GetGrain<ICategoriesGrain>(ICategoriesGrain.Key).GetAsync(), cancellationToken);
            var count = await PutProductsAsync(cancellationToken);
            await index.PutStockAsync(await stock.ListAsync(cancellationToken), cancellationToken);
            await index.EndRebuildAsync(cancellationToken);
            Built(logger, count, clock.GetElapsedTime(started).TotalSeconds);
            return true;
        }
        finally
        {
            Volatile.Write(ref _isRunning, 0);
        }
    }

    /// <summary>Starts a build that nobody waits for. One that fails is logged; <see cref="SearchUpkeep"/> tries again.</summary>
    public void Start(CancellationToken cancellationToken) => _ = RunAsync(cancellationToken);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TryRunAsync(cancellationToken);
        }
        catch (Exception fault)
        {
            Failed(logger, fault);
        }
    }

    // What is created meanwhile comes by its event; what is not published has no place in the index.
    private async Task<int> PutProductsAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        for (ProductCursor? after = null; ;)
        {
            var page = await products.ListAsync(new() { After = after, Limit = PageSize }, cancellationToken);
            var views = await Task.WhenAll(page.Items.Select(item => grains.GetGrain<IProductGrain>(item.Id.Value).GetAsync().AsTask()));
            await index.PutAsync([.. views.OfType<ProductView>()], cancellationToken);
            count += views.Length;
            if (page.Next is null) return count;
            after = page.Next;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The search index was built: {Products} products in {Seconds:0.0} s")]
    private static partial void Built(ILogger logger, int products, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "The search index could not be built")]
    private static partial void Failed(ILogger logger, Exception fault);
}
