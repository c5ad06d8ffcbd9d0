using System.Collections.Concurrent;

namespace Ecommerce.Records.Sqlite;

/// <summary>
/// Records in one SQLite file: WAL, synchronous=FULL, one transaction per batch. Writing has a connection and a thread of its own,
/// since two threads on one connection fail each other's batches and a commit blocks until the disk has it.
/// </summary>
public sealed class SqliteRecordBackend(SqliteRecordOptions options) : IRecordBackend
{
    private readonly BlockingCollection<SqliteBatch> _batches = [];
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isStarted;
    private SqliteReader? _reader;

    /// <inheritdoc/>
    public async Task OpenAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(options.DataSource));
        Directory.CreateDirectory(folder!);
        _isStarted = true;
        new Thread(() => WriteUntilClosed(kinds)) { IsBackground = true, Name = "SQLite writer" }.Start();
        await _opened.Task.WaitAsync(cancellationToken);
        _reader = new(options);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IReadOnlyList<RecordWrite> batch, WriteResult[] results, CancellationToken cancellationToken)
    {
        var next = new SqliteBatch(batch, results);
        _batches.Add(next, cancellationToken);
        return next.Done;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredRecord?>> ReadAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellationToken) =>
        Task.FromResult(Reader.Read(keys));

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredEntry>> ReadEntriesAsync(
        RecordKey key, string prefix, string? after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Reader.ReadEntries(key, prefix, after, limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueRecord>> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Reader.ReadDue(now, limit));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _reader?.Dispose();
        _batches.CompleteAdding();
        if (_isStarted)
            await _ended.Task;
        _batches.Dispose();
    }

    private SqliteReader Reader => _reader ?? throw new InvalidOperationException("The SQLite record store is not open.");

    private void WriteUntilClosed(IReadOnlyList<RecordKind> kinds)
    {
        try
        {
            using var writer = new SqliteWriter(options, kinds);
            _opened.SetResult();
            foreach (var batch in _batches.GetConsumingEnumerable())
                batch.WriteWith(writer);
            writer.Checkpoint();
        }
        catch (Exception fault)
        {
            _opened.TrySetException(fault);
        }
        finally
        {
            _ended.SetResult();
        }
    }
}
