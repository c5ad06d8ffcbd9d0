using System.Collections.Concurrent;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Faults.Mutants;

/// <summary>
/// Broken: says "written" of a kind's records before the database was asked, so that grains answer and decide on what is not there. When
/// a write fails, it and all that follow on it are lost, until the next activation reads what is true.
/// </summary>
public sealed class EagerStore(IRecordBackend inner, string kind) : IRecordBackend
{
    private readonly ConcurrentDictionary<RecordKey, byte> _lost = new();

    public Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken) => inner.OpenAsync(kinds, cancellationToken);

    public async Task WriteAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken)
    {
        var rows = Enumerable.Range(0, batch.Count).Where(row => !_lost.ContainsKey(batch[row].Key)).ToArray();
        var written = new WriteResult[rows.Length];
        await inner.WriteAsync([.. rows.Select(row => batch[row])], written, cancellationToken);
        for (var i = 0; i < rows.Length; i++)
        {
            results[rows[i]] = written[i];
            if (batch[rows[i]].Key.Kind == kind && written[i].Status == WriteStatus.Unknown) _lost.TryAdd(batch[rows[i]].Key, 0);
        }

        for (var row = 0; row < batch.Count; row++)
        {
            if (_lost.ContainsKey(batch[row].Key)) results[row] = new(WriteStatus.Written);
        }
    }

    public Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys) _lost.TryRemove(key, out _);
        return inner.ReadAsync(keys, cancellationToken);
    }

    public Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken) =>
        inner.ReadEntriesAsync(key, prefix, after, limit, cancellationToken);

    public Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.ReadDueAsync(now, limit, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
