namespace Ecommerce.Records;

/// <summary>
/// How one database writes and reads batches. The queue in front of it (<see cref="IRecordStore"/>) does everything else:
/// a backend never sees a key twice in a batch, never more than one write batch at a time, and rows sorted by key.
/// </summary>
public interface IRecordBackend : IAsyncDisposable
{
    /// <summary>Opens the database and makes sure that tables and the indexes of <paramref name="kinds"/> exist.</summary>
    Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the batch in one commit and fills <paramref name="results"/> (same order). A row that conflicts fails alone.
    /// Throws <see cref="RecordBatchRefusedException"/> when the database definitely rolled the whole batch back because one row broke it
    /// (the queue then writes row by row); any other exception makes every row unknown.
    /// </summary>
    Task WriteAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken);

    /// <summary>Reads heads; a missing record is <c>null</c> at its place.</summary>
    Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken);

    /// <summary>Entries of one record whose key starts with <paramref name="prefix"/> and sorts (ordinal) after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>Records due at or before <paramref name="now"/>, earliest first.</summary>
    Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);
}
