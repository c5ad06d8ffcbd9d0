using Ecommerce.Records.Queue;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Records;

/// <summary>The group-commit queue over one database. Owns the backend: closing it drains the queue and closes the database.</summary>
public sealed partial class RecordStore : IRecordStore, IAsyncDisposable
{
    private readonly IRecordBackend _backend;
    private readonly ILogger _logger;
    private readonly RecordStoreOptions _options;
    private readonly RecordStoreMetrics _metrics;
    private readonly WriteQueue _writes;
    private readonly ReadQueue _reads;
    private int _openings, _closings;
    private volatile bool _isOpen;

    /// <summary>A store that is not open yet.</summary>
    public RecordStore(string name, IRecordBackend backend, RecordStoreOptions options, TimeProvider clock, ILogger<RecordStore> logger)
    {
        Name = name;
        _backend = backend;
        _logger = logger;
        _options = options;
        _metrics = new(name, () => _writes?.Depth ?? 0);
        _writes = new(name, backend, options, clock, _metrics, logger);
        _reads = new(name, backend, options, clock, _metrics, logger);
    }

    /// <summary>The store's name, as kinds refer to it.</summary>
    public string Name { get; }

    /// <summary>What it did since it opened.</summary>
    public RecordStoreStatistics Statistics => _metrics.Statistics;

    /// <summary>Writes that wait for the next commits.</summary>
    public int QueueDepth => _writes.Depth;

    /// <summary>Opens the database and starts to work. Nothing is accepted before.</summary>
    public async Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _openings, 1) != 0)
            throw new InvalidOperationException($"The record store '{Name}' was opened already.");
        await _backend.OpenAsync(kinds, cancellationToken);
        _writes.Start();
        _reads.Start();
        _isOpen = true;
    }

    /// <inheritdoc/>
    public ValueTask<WriteResult> WriteAsync(RecordWrite write, CancellationToken cancellationToken = default)
    {
        ThrowUnlessOpen();
        return WriteCheck.FindFault(write, _options.MaxBodyBytes) is { } fault
            ? new(new WriteResult(WriteStatus.Refused, fault))
            : _writes.EnqueueAsync(write, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<StoredRecord?> ReadAsync(RecordKey key, CancellationToken cancellationToken = default)
    {
        ThrowUnlessOpen();
        return _reads.EnqueueAsync(key, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after = null, int limit = 1000, CancellationToken cancellationToken = default) =>
        await GuardAsync(static (backend, a, token) => backend.ReadEntriesAsync(a.key, a.prefix, a.after, a.limit, token),
            (key, prefix, after, limit), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DueRecord>> ReadDueAsync(
        DateTimeOffset now, int limit, CancellationToken cancellationToken = default) =>
        await GuardAsync(static (backend, a, token) => backend.ReadDueAsync(a.now, a.limit, token), (now, limit), cancellationToken);

    /// <summary>
    /// Accepts nothing more, commits what was accepted and closes the database. When cancelled, writes that were not handed over are refused.
    /// </summary>
    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _closings, 1) != 0)
            return;
        _isOpen = false;
        try
        {
            await _writes.CloseAsync(cancellationToken);
            await _reads.CloseAsync(cancellationToken);
        }
        finally
        {
            await _backend.DisposeAsync();
            _metrics.Dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task<T> GuardAsync<TArguments, T>(
        Func<IRecordBackend, TArguments, CancellationToken, Task<T>> read, TArguments arguments, CancellationToken cancellationToken)
    {
        ThrowUnlessOpen();
        try
        {
            return await read(_backend, arguments, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogReadFailed(Name, fault);
            throw new RecordUnavailableException($"The record store '{Name}' could not read: {fault.Message}");
        }
    }

    private void ThrowUnlessOpen()
    {
        if (!_isOpen)
            throw new RecordUnavailableException($"The record store '{Name}' is not open; nothing was read or written.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Store {Store} failed to read")]
    private partial void LogReadFailed(string store, Exception fault);
}
