using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records.Waking;

/// <summary>
/// Looks into every store each second for what is due and has its grains woken: expired holds, deadlines, outboxes of grains that died.
/// Any silo may do it and several at once do no harm, since waking is harmless.
/// </summary>
internal sealed partial class RecordScanner(
    IServiceProvider provider,
    RecordKinds kinds,
    IEnumerable<RecordStoreName> stores,
    RecordWaker waker,
    TimeProvider clock,
    IOptions<RecordOptions> options,
    ILogger<RecordScanner> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _scans = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(RecordScanner), ServiceLifecycleStage.Active, StartAsync, StopAsync);

    private Task StartAsync(CancellationToken cancellationToken)
    {
        _scans = Task.WhenAll(stores.Select(store => ScanAsync(store.Name)));
        return Task.CompletedTask;
    }

    private async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _scans.WaitAsync(cancellationToken);
    }

    private async Task ScanAsync(string name)
    {
        var store = provider.GetRequiredKeyedService<IRecordStore>(name);
        using var timer = new PeriodicTimer(options.Value.ScanPeriod, clock);
        var patience = new WakePatience(options.Value.ScanPeriod, options.Value.MaxRetry);
        var skipped = 0;
        try
        {
            do
                skipped = await ScanOnceAsync(name, store, patience, skipped);
            while (await timer.WaitForNextTickAsync(_stopping.Token));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            LogStopped(name);
        }
    }

    /// <summary>
    /// Returns how many due records it left alone. As many more are read next time, so that records which fail for good, or belong to a
    /// kind that this silo does not have, cannot keep the rest from being found.
    /// </summary>
    private async Task<int> ScanOnceAsync(string name, IRecordStore store, WakePatience patience, int skippedBefore)
    {
        try
        {
            var skipped = 0;
            var now = clock.GetUtcNow();
            var records = await store.ReadDueAsync(now, options.Value.ScanBatch + skippedBefore, _stopping.Token);
            patience.Begin();
            foreach (var due in records)
            {
                var grain = GrainId.Create(due.Key.Kind, due.Key.Id);
                if (kinds.Find(due.Key.Kind) is null || !patience.Allows(due, now) || waker.IsBusyWith(grain))
                    skipped++;
                else
                    waker.Wake(grain);
            }
            return skipped;
        }
        catch (Exception fault) when (!_stopping.IsCancellationRequested)
        {
            LogFailed(name, fault);
            return skippedBefore;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The scan of record store {Store} failed; the next one comes")]
    private partial void LogFailed(string store, Exception fault);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The scan of record store {Store} ended")]
    private partial void LogStopped(string store);
}
