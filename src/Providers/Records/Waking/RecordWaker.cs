using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records.Waking;

/// <summary>
/// Wakes grains by ordinary calls from outside their turns: work after an answer that ran inside the grain would interleave with its next
/// request and conflict with it. What finds the queue full is dropped; its due time brings the scanner.
/// </summary>
internal sealed partial class RecordWaker : ILifecycleParticipant<ISiloLifecycle>, IRecordWork
{
    private readonly IGrainFactory _grains;
    private readonly ILogger _logger;
    private readonly int _concurrency;
    private readonly Channel<GrainId> _queue;
    private readonly ConcurrentDictionary<GrainId, byte> _waiting = new();
    private readonly ConcurrentDictionary<GrainId, int> _running = new();
    private Task _workers = Task.CompletedTask;

    public RecordWaker(IGrainFactory grains, IOptions<RecordOptions> options, ILogger<RecordWaker> logger)
    {
        (_grains, _logger, _concurrency) = (grains, logger, options.Value.WakeConcurrency);
        _queue = Channel.CreateBounded<GrainId>(options.Value.WakeQueueCapacity);
    }

    /// <summary>Queues a wake; a grain waits in the queue once however often it asks.</summary>
    public void Wake(GrainId grain)
    {
        if (_waiting.TryAdd(grain, 0) && !_queue.Writer.TryWrite(grain))
            _waiting.TryRemove(grain, out _);
    }

    /// <summary>Whether a wake of this grain waits or runs.</summary>
    public bool IsBusyWith(GrainId grain) => _waiting.ContainsKey(grain) || _running.ContainsKey(grain);

    /// <inheritdoc/>
    public bool IsIdle => _waiting.IsEmpty && _running.IsEmpty;

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(RecordWaker), ServiceLifecycleStage.Active, StartAsync, StopAsync);

    private Task StartAsync(CancellationToken cancellationToken)
    {
        _workers = Task.WhenAll(Enumerable.Range(0, _concurrency).Select(_ => WorkAsync()));
        return Task.CompletedTask;
    }

    private Task StopAsync(CancellationToken cancellationToken)
    {
        // What still waits is due in the store: the next silo's scanner finds it.
        _queue.Writer.TryComplete();
        while (_queue.Reader.TryRead(out _))
        {
        }
        return _workers.WaitAsync(cancellationToken);
    }

    private async Task WorkAsync()
    {
        await foreach (var grain in _queue.Reader.ReadAllAsync())
        {
            // From here on a new event may queue the grain again: this call may have read its outbox before.
            _waiting.TryRemove(grain, out _);
            _running.AddOrUpdate(grain, 1, static (_, count) => count + 1);
            try
            {
                await _grains.GetGrain<IRecordGrain>(grain).WakeAsync();
            }
            catch (Exception fault)
            {
                LogFailed(grain, fault);
            }
            finally
            {
                Ended(grain);
            }
        }
    }

    private void Ended(GrainId grain)
    {
        if (_running.AddOrUpdate(grain, 0, static (_, count) => count - 1) == 0)
            _running.TryRemove(new(grain, 0));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waking {Grain} failed; it is tried again when it is due")]
    private partial void LogFailed(GrainId grain, Exception fault);
}
