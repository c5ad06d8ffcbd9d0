using Microsoft.Data.Sqlite;

namespace Ecommerce.Records.Sqlite;

/// <summary>The reading connection. Reads take microseconds from the page cache, so they are served one after the other.</summary>
internal sealed class SqliteReader : IDisposable
{
    // The last code point: no key with the prefix sorts behind it.
    private const string Last = "\U0010FFFF";

    private readonly Lock _turn = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _head, _entries, _due;

    public SqliteReader(SqliteRecordOptions options)
    {
        _connection = SqliteConnections.Open(options, isWriter: false);
        var database = _connection.Handle!;
        _head = new(database, "select version, due_at, has_outbox, body from record where kind = ?1 and id = ?2");
        _entries = new(database, """
            select key, body from record_entry
            where kind = ?1 and id = ?2 and key > ?3 and key >= ?4 and key < ?5 order by key limit ?6
            """);
        _due = new(database, "select kind, id, due_at from record where due_at <= ?1 order by due_at limit ?2");
    }

    public IReadOnlyList<StoredRecord?> Read(IReadOnlyList<RecordKey> keys)
    {
        var records = new StoredRecord?[keys.Count];
        lock (_turn)
        {
            for (var i = 0; i < records.Length; i++)
                records[i] = Read(keys[i]);
        }
        return records;
    }

    public IReadOnlyList<StoredEntry> ReadEntries(RecordKey key, string prefix, string? after, int limit)
    {
        var entries = new List<StoredEntry>();
        lock (_turn)
        {
            _entries.Bind(1, key.Kind);
            _entries.Bind(2, key.Id);
            _entries.Bind(3, after ?? "");
            _entries.Bind(4, prefix);
            _entries.Bind(5, prefix + Last);
            _entries.Bind(6, limit);
            while (_entries.Step())
                entries.Add(new(_entries.Text(0), _entries.Utf8(1)));
            _entries.Reset();
        }
        return entries;
    }

    public IReadOnlyList<DueRecord> ReadDue(DateTimeOffset now, int limit)
    {
        var due = new List<DueRecord>();
        lock (_turn)
        {
            _due.Bind(1, now.ToUnixTimeMilliseconds());
            _due.Bind(2, limit);
            while (_due.Step())
                due.Add(new(new(_due.Text(0), _due.Text(1)), DateTimeOffset.FromUnixTimeMilliseconds(_due.Int64(2))));
            _due.Reset();
        }
        return due;
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _head.Dispose();
            _entries.Dispose();
            _due.Dispose();
            _connection.Dispose();
        }
    }

    private StoredRecord? Read(RecordKey key)
    {
        _head.Bind(1, key.Kind);
        _head.Bind(2, key.Id);
        StoredRecord? record = null;
        if (_head.Step())
        {
            DateTimeOffset? due = _head.IsNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(_head.Int64(1));
            var body = _head.IsNull(3) ? default(ReadOnlyMemory<byte>?) : _head.Utf8(3);
            record = new(key, _head.Int64(0), body, due, _head.Int64(2) != 0);
        }
        _head.Reset();
        return record;
    }
}
