using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Records.Queue;

/// <summary>One bounded channel and exactly one loop that commits what waits, without lingering.</summary>
internal sealed partial class WriteQueue
{
    private const string ClosedEarly = "The store closed before this write was tried.";

    private readonly string _store;
    private readonly IRecordBackend _backend;
    private readonly RecordStoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly RecordStoreMetrics _metrics;
    private readonly ILogger _logger;
    private readonly Channel<PendingWrite> _channel;
    private readonly PendingPool<PendingWrite> _pool;
    private readonly WriteBatch _batch;
    private readonly CancellationTokenSource _abandoned = new();
    private Task _loop = Task.CompletedTask;
    private Task _straggler = Task.CompletedTask;

    public WriteQueue(
        string store, IRecordBackend backend, RecordStoreOptions options, TimeProvider clock, RecordStoreMetrics metrics, ILogger logger)
    {
        (_store, _backend, _options, _clock, _metrics, _logger) = (store, backend, options, clock, metrics, logger);
        _channel = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        _pool = new(static pool => new PendingWrite(pool), Math.Min(options.QueueCapacity, 1024));
        _batch = new(options.MaxBatch);
    }

    public int Depth => _channel.Reader.Count;

    public void Start() => _loop = RunAsync();

    public ValueTask<WriteResult> EnqueueAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        var pending = _pool.Rent().With(write);
        var completion = pending.Completion;
        return _channel.Writer.TryWrite(pending) ? completion : WaitForRoomAsync(pending, cancellationToken);
    }

    /// <summary>Accepts nothing more and commits what was accepted; when cancelled, what was not handed to the database is refused.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _channel.Writer.TryComplete();
        using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _abandoned);
        await _loop;
    }

    private async ValueTask<WriteResult> WaitForRoomAsync(PendingWrite pending, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (Exception fault)
        {
            pending.Recycle();
            if (fault is ChannelClosedException)
                throw new RecordUnavailableException($"The record store '{_store}' is closed; nothing was written.");
            throw;
        }
        return await pending.Completion;
    }

    private async Task RunAsync()
    {
        while (_batch.HasDeferred || await _channel.Reader.WaitToReadAsync())
        {
            _batch.Gather(_channel.Reader);
            if (_abandoned.IsCancellationRequested)
                CompleteAll(_batch.Items, new(WriteStatus.Refused, ClosedEarly));
            else
                await CommitAsync(_batch.Items);
        }
    }

    private async ValueTask CommitAsync(List<PendingWrite> items)
    {
        var writes = new RecordWrite[items.Count];
        for (var i = 0; i < writes.Length; i++)
            writes[i] = items[i].Write;
        var (results, refusal) = await TryCommitAsync(writes);
        if (refusal is null || writes.Length == 1)
        {
            for (var i = 0; i < writes.Length; i++)
                Complete(items[i], refusal is null ? results[i] : Refused(refusal));
            return;
        }

        LogBatchRefused(_store, writes.Length, refusal);
        for (var i = 0; i < writes.Length; i++)
        {
            (results, refusal) = await TryCommitAsync([writes[i]]);
            Complete(items[i], refusal is null ? results[0] : Refused(refusal));
        }
    }

    /// <summary>A refusal is the backend's word that nothing was written; whatever else goes wrong makes all rows unknown.</summary>
    private async ValueTask<(WriteResult[] Results, RecordBatchRefusedException? Refusal)> TryCommitAsync(RecordWrite[] writes)
    {
        // A backend gets one batch at a time, also after one that outlived its timeout.
        if (!await StragglerEndedAsync())
            return (Uniform(writes.Length, WriteStatus.Refused, ClosedEarly), null);

        var results = Uniform(writes.Length, WriteStatus.Unknown, "the database did not report this row");
        var started = _clock.GetTimestamp();
        using var timeout = new CancellationTokenSource(_options.WriteTimeout, _clock);
        RecordBatchRefusedException? refusal = null;
        try
        {
            _straggler = _backend.WriteAsync(writes, results, timeout.Token);
            await _straggler.WaitAsync(timeout.Token);
        }
        catch (RecordBatchRefusedException fault)
        {
            refusal = fault;
        }
        catch (Exception fault)
        {
            // A fresh array: a straggling backend may still fill the other one.
            LogUnknown(_store, writes.Length, fault);
            results = Uniform(writes.Length, WriteStatus.Unknown, $"no word from the database ({fault.Message})", fault);
        }
        _metrics.Committed(writes, refusal is null ? results : [], _clock.GetElapsedTime(started));
        return (results, refusal);
    }

    private async ValueTask<bool> StragglerEndedAsync()
    {
        if (_straggler.IsCompleted)
            return true;
        try
        {
            await _straggler.WaitAsync(_abandoned.Token);
        }
        catch (Exception fault)
        {
            LogStraggler(_store, fault);
        }
        return _straggler.IsCompleted;
    }

    private static WriteResult Refused(RecordBatchRefusedException refusal) => new(WriteStatus.Refused, refusal.Message, refusal);

    private static WriteResult[] Uniform(int count, WriteStatus status, string detail, Exception? cause = null)
    {
        // Written is the enumeration's zero: a row that a backend forgets must not count as durable.
        var results = new WriteResult[count];
        Array.Fill(results, new(status, detail, cause));
        return results;
    }

    private void Complete(PendingWrite item, WriteResult result)
    {
        if (result.Status == WriteStatus.Refused)
            LogRefused(_store, item.Write.Key, result.Detail, result.Cause);
        item.Complete(result);
    }

    private static void CompleteAll(List<PendingWrite> items, WriteResult result)
    {
        foreach (var item in items)
            item.Complete(result);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Store {Store} refused a batch of {Count} writes; they are tried one by one")]
    private partial void LogBatchRefused(string store, int count, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Store {Store} refused the record {Key}: {Reason}")]
    private partial void LogRefused(string store, RecordKey key, string? reason, Exception? fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Store {Store} left the fate of {Count} writes unknown")]
    private partial void LogUnknown(string store, int count, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Store {Store} ended a write that had outlived its timeout")]
    private partial void LogStraggler(string store, Exception fault);
}
