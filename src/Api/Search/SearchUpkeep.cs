using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Api.Search;

/// <summary>
/// Keeps the index right where nobody tells it: builds it when it was never completed (new, deleted, or of an older form), and brings
/// stock up to date every few seconds. One process of a shop runs it.
/// </summary>
public sealed partial class SearchUpkeep(SearchBuild build, IProductSearchIndex index, IStockLevels stock, TimeProvider clock, ILogger<SearchUpkeep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Dictionary<Sku, long> _put = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do await RunOnceAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The shop stops.
        }
    }

    /// <summary>One round.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!build.IsRunning && !(await index.GetStateAsync(cancellationToken)).IsComplete) await build.TryRunAsync(cancellationToken);
            var changed = (await stock.ListAsync(cancellationToken)).Where(level => _put.GetValueOrDefault(level.Sku, -1) != level.Revision).ToList();
            if (changed.Count == 0) return;
            await index.PutStockAsync(changed, cancellationToken);
            foreach (var level in changed) _put[level.Sku] = level.Revision;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(logger, fault);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The search index could not be brought up to date; it is tried again")]
    private static partial void Failed(ILogger logger, Exception fault);
}
