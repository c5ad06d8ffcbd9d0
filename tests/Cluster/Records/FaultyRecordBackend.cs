using System.Collections.Concurrent;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>A backend whose writes can be held, failed before they happen, or failed after they happened.</summary>
public sealed class FaultyRecordBackend(IRecordBackend inner) : IRecordBackend
{
    private TaskCompletionSource? _gate;
    private int _writing;
    private int _dueReads;

    public ConcurrentQueue<IReadOnlyList<RecordWrite>> Batches { get; } = new();

    public ConcurrentQueue<RecordKey> Reads { get; } = new();

    /// <summary>Whether two batches were ever at the database at the same time.</summary>
    public bool Overlapped { get; private set; }

    /// <summary>Decides before a write whether it fails instead.</summary>
    public Func<IReadOnlyList<RecordWrite>, Exception?> FailBefore { get; set; } = _ => null;

    /// <summary>Decides after a write whether the caller is told that it failed.</summary>
    public Func<IReadOnlyList<RecordWrite>, Exception?> FailAfter { get; set; } = _ => null;

    public Func<Exception?> FailRead { get; set; } = () => null;

    public Func<Exception?> FailReadDue { get; set; } = () => null;

    /// <summary>Scans that got an answer.</summary>
    public int DueReads => Volatile.Read(ref _dueReads);

    /// <summary>Number of times a key was handed to the database.</summary>
    public int AttemptsOf(RecordKey key) => Batches.Count(batch => batch.Any(write => write.Key == key));

    public void Hold() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var gate = _gate;
        _gate = null;
        gate?.SetResult();
    }

    public async Task WriteAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken)
    {
        Batches.Enqueue(batch);
        Overlapped |= Interlocked.Increment(ref _writing) > 1;
        try
        {
            await WriteWhenReleasedAsync(batch, results);
        }
        finally
        {
            Interlocked.Decrement(ref _writing);
        }
    }

    public Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken) => inner.OpenAsync(kinds, cancellationToken);

    public async Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
            Reads.Enqueue(key);
        if (FailRead() is { } fault)
            throw fault;
        return await inner.ReadAsync(keys, cancellationToken);
    }

    public Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken) =>
        inner.ReadEntriesAsync(key, prefix, after, limit, cancellationToken);

    public async Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        if (FailReadDue() is { } fault)
            throw fault;
        var due = await inner.ReadDueAsync(now, limit, cancellationToken);
        Interlocked.Increment(ref _dueReads);
        return due;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task WriteWhenReleasedAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results)
    {
        if (_gate is { } gate)
            await gate.Task;
        if (FailBefore(batch) is { } before)
            throw before;
        // A database that was asked in time finishes in its own time, whatever became of the caller's patience.
        await inner.WriteAsync(batch, results, CancellationToken.None);
        if (FailAfter(batch) is { } after)
            throw after;
    }
}
