using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>A database whose rows and reads fail at given points, and which remembers every write that it took.</summary>
public sealed class FaultyStore(IRecordBackend inner, FaultPoints points) : IRecordBackend
{
    private readonly Lock _gate = new();
    private readonly List<RecordWrite> _taken = [];
    private int _scans;

    /// <summary>How often somebody looked for what is due.</summary>
    public int Scans => Volatile.Read(ref _scans);

    /// <summary>Every write that took effect since <see cref="Forget"/>, in order.</summary>
    public IReadOnlyList<RecordWrite> Taken
    {
        get
        {
            lock (_gate) return [.. _taken];
        }
    }

    public void Forget()
    {
        lock (_gate) _taken.Clear();
    }

    public Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken) => inner.OpenAsync(kinds, cancellationToken);

    public async Task WriteAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken)
    {
        var modes = batch.Select(Pass).ToArray();
        var reaching = Enumerable.Range(0, batch.Count).Where(row => modes[row] is null or FaultMode.LostAfter or FaultMode.Conflict).ToArray();
        var written = new WriteResult[reaching.Length];
        await inner.WriteAsync([.. reaching.Select(row => batch[row])], written, cancellationToken);
        for (var i = 0; i < reaching.Length; i++)
        {
            results[reaching[i]] = written[i];
            if (written[i].Status != WriteStatus.Written) continue;
            lock (_gate) _taken.Add(batch[reaching[i]]);
        }

        for (var row = 0; row < batch.Count; row++)
        {
            if (modes[row] is { } mode) results[row] = Failed(mode);
        }
    }

    public async Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken)
    {
        foreach (var kind in keys.Select(key => key.Kind)) Check($"read {kind}", $"{kind} → read");
        return await inner.ReadAsync(keys, cancellationToken);
    }

    public Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken)
    {
        Check($"read entries of {key.Kind}", $"{key.Kind} → read entries");
        return inner.ReadEntriesAsync(key, prefix, after, limit, cancellationToken);
    }

    public async Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var due = await inner.ReadDueAsync(now, limit, cancellationToken);
        Interlocked.Increment(ref _scans);
        return due;
    }

    /// <summary>What is next to be woken, whenever that is.</summary>
    public async Task<DueRecord?> NextDueAsync()
    {
        var due = await inner.ReadDueAsync(DateTimeOffset.MaxValue, 1, CancellationToken.None);
        return due.Count > 0 ? due[0] : null;
    }

    public async Task<StoredRecord?> FindAsync(RecordKey key) => (await inner.ReadAsync([key], CancellationToken.None))[0];

    public Task<IReadOnlyList<StoredEntry>> EntriesAsync(RecordKey key) => inner.ReadEntriesAsync(key, "", null, 10_000, CancellationToken.None);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private FaultMode? Pass(RecordWrite write) => points.Pass($"write {write.Key.Kind}", $"{write.Key.Kind} → write");

    private void Check(string name, string site)
    {
        if (points.Pass(name, site) is not null) throw new IOException($"{name} failed on purpose.");
    }

    private static WriteResult Failed(FaultMode mode) => mode switch
    {
        FaultMode.Refused => new(WriteStatus.Refused, "refused on purpose"),
        FaultMode.Conflict => new(WriteStatus.Conflict, "overtaken on purpose"),
        _ => new(WriteStatus.Unknown, "no word on purpose"),
    };
}
