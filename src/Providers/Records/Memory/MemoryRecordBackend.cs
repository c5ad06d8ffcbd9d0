namespace Ecommerce.Records.Memory;

/// <summary>
/// Records in memory with the semantics of a database, for tests and samples. Nothing outlives the process; two stores over one
/// <see cref="MemoryRecordData"/> see the same records, as two silos would, or one before and after a restart.
/// </summary>
public sealed class MemoryRecordBackend(MemoryRecordData data) : IRecordBackend
{
    /// <summary>A backend with records of its own.</summary>
    public MemoryRecordBackend()
        : this(new())
    {
    }

    /// <inheritdoc/>
    public Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken)
    {
        data.Declare(kinds);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken)
    {
        for (var i = 0; i < batch.Count; i++)
            results[i] = data.Write(batch[i]);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredRecord?>>([.. keys.Select(data.Read)]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(data.ReadEntries(key, prefix, after, limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(data.ReadDue(now, limit));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
