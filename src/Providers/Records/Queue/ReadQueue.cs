using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Records.Queue;

/// <summary>Reads of heads, batched like the writes: one bounded channel, one loop.</summary>
internal sealed partial class ReadQueue
{
    private readonly string _store;
    private readonly IRecordBackend _backend;
    private readonly RecordStoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly RecordStoreMetrics _metrics;
    private readonly ILogger _logger;
    private readonly Channel<PendingRead> _channel;
    private readonly PendingPool<PendingRead> _pool;
    private readonly List<PendingRead> _batch = [];
    private Task _loop = Task.CompletedTask;

    public ReadQueue(
        string store, IRecordBackend backend, RecordStoreOptions options, TimeProvider clock, RecordStoreMetrics metrics, ILogger logger)
    {
        (_store, _backend, _options, _clock, _metrics, _logger) = (store, backend, options, clock, metrics, logger);
        _channel = Channel.CreateBounded<PendingRead>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        _pool = new(static pool => new PendingRead(pool), Math.Min(options.QueueCapacity, 1024));
    }

    public void Start() => _loop = RunAsync();

    public ValueTask<StoredRecord?> EnqueueAsync(RecordKey key, CancellationToken cancellationToken)
    {
        var pending = _pool.Rent().With(key);
        var completion = pending.Completion;
        return _channel.Writer.TryWrite(pending) ? completion : WaitForRoomAsync(pending, cancellationToken);
    }

    public Task CloseAsync(CancellationToken cancellationToken)
    {
        _channel.Writer.TryComplete();
        return _loop.WaitAsync(cancellationToken);
    }

    private async ValueTask<StoredRecord?> WaitForRoomAsync(PendingRead pending, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (Exception fault)
        {
            pending.Recycle();
            if (fault is ChannelClosedException)
                throw new RecordUnavailableException($"The record store '{_store}' is closed.");
            throw;
        }
        return await pending.Completion;
    }

    private async Task RunAsync()
    {
        while (await _channel.Reader.WaitToReadAsync())
        {
            _batch.Clear();
            while (_batch.Count < _options.MaxBatch && _channel.Reader.TryRead(out var next))
                _batch.Add(next);
            await ReadAsync();
        }
    }

    private async ValueTask ReadAsync()
    {
        var keys = new RecordKey[_batch.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = _batch[i].Key;
        try
        {
            using var timeout = new CancellationTokenSource(_options.ReadTimeout, _clock);
            var records = await _backend.ReadAsync(keys, timeout.Token).WaitAsync(timeout.Token);
            _metrics.Read(keys.Length);
            for (var i = 0; i < keys.Length; i++)
                _batch[i].Complete(records[i]);
        }
        catch (Exception fault)
        {
            LogReadFailed(_store, keys.Length, fault);
            // The cause stays in the log: an exception of a database's driver cannot travel to a grain's caller and would hide this one.
            foreach (var pending in _batch)
                pending.Fail(new RecordUnavailableException($"The record store '{_store}' could not read: {fault.Message}"));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Store {Store} failed to read {Count} records")]
    private partial void LogReadFailed(string store, int count, Exception fault);
}
