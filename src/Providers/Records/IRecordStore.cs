namespace Ecommerce.Records;

/// <summary>
/// The group-commit queue in front of a database: writes of all grains of a process wait in one bounded channel, one loop takes what waits
/// and commits it at once, and each caller learns the fate of its own write.
/// </summary>
public interface IRecordStore
{
    /// <summary>Queues a write and completes when its fate is known. Waits (back-pressure) while the queue is full.</summary>
    ValueTask<WriteResult> WriteAsync(RecordWrite write, CancellationToken cancellationToken = default);

    /// <summary>Reads one head; batched with the other reads that wait. <c>null</c> when nothing was ever written.</summary>
    ValueTask<StoredRecord?> ReadAsync(RecordKey key, CancellationToken cancellationToken = default);

    /// <summary>Entries whose key starts with <paramref name="prefix"/>, in ordinal order, after <paramref name="after"/>.</summary>
    ValueTask<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after = null, int limit = 1000, CancellationToken cancellationToken = default);

    /// <summary>Records due at or before <paramref name="now"/>, earliest first.</summary>
    ValueTask<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default);
}
