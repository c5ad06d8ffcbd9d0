using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ecommerce.Records.Sqlite;

/// <summary>The one writing connection and its prepared statements. Used by one thread.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;
    private readonly SqliteStatement _begin, _commit, _rollback, _insert, _update, _putEntry, _removeEntry, _removeEntries;

    public SqliteWriter(SqliteRecordOptions options, IReadOnlyList<RecordKind> kinds)
    {
        _connection = SqliteConnections.Open(options, isWriter: true);
        _database = _connection.Handle!;
        SqliteSchema.Create(_database, kinds);
        _begin = new(_database, "begin immediate");
        _commit = new(_database, "commit");
        _rollback = new(_database, "rollback");
        _insert = new(_database, """
            insert into record (kind, id, version, due_at, has_outbox, body) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (kind, id) do nothing
            """);
        _update = new(_database, """
            update record set version = ?3, due_at = ?4, has_outbox = ?5, body = ?6
            where kind = ?1 and id = ?2 and version = ?3 - 1 and body is not null
            """);
        _putEntry = new(_database, """
            insert into record_entry (kind, id, key, body) values (?1, ?2, ?3, ?4)
            on conflict (kind, id, key) do update set body = excluded.body
            """);
        _removeEntry = new(_database, "delete from record_entry where kind = ?1 and id = ?2 and key = ?3");
        _removeEntries = new(_database, "delete from record_entry where kind = ?1 and id = ?2");
    }

    public void Write(IReadOnlyList<RecordWrite> batch, WriteResult[] results)
    {
        try
        {
            _begin.Execute();
        }
        catch (SqliteException fault)
        {
            // Nothing began, so nothing was written; another process holds the lock, and trying row by row would wait once per row.
            Array.Fill(results, new(WriteStatus.Refused, fault.Message, fault));
            return;
        }
        WriteRows(batch, results);
        Commit(results);
    }

    /// <summary>
    /// Copies the log into the database and empties it. Closing the last connection would do that, but lists have connections of their own, which
    /// cannot write. Whoever reads at this moment makes it wait for the next start, and nothing is lost.
    /// </summary>
    public void Checkpoint() => SqliteConnections.Run(_connection.Handle!, "pragma wal_checkpoint(truncate)");

    public void Dispose()
    {
        foreach (var statement in new[] { _begin, _commit, _rollback, _insert, _update, _putEntry, _removeEntry, _removeEntries })
            statement.Dispose();
        _connection.Dispose();
    }

    private void WriteRows(IReadOnlyList<RecordWrite> batch, WriteResult[] results)
    {
        try
        {
            for (var i = 0; i < batch.Count; i++)
                results[i] = WriteRow(batch[i]);
        }
        catch (Exception fault)
        {
            // Before commit a rollback is certain: what is not committed does not exist.
            if (raw.sqlite3_get_autocommit(_database) == 0)
                _rollback.Execute();
            throw new RecordBatchRefusedException(fault.Message, fault);
        }
    }

    private void Commit(WriteResult[] results)
    {
        try
        {
            _commit.Execute();
        }
        catch (SqliteException fault)
        {
            if (raw.sqlite3_get_autocommit(_database) == 0)
                _rollback.Execute();
            // A busy commit did not start. After any other failure, of fdatasync for one, the commit may still lie in the log.
            if (fault.SqliteErrorCode != raw.SQLITE_BUSY)
                throw;
            Array.Fill(results, new(WriteStatus.Refused, fault.Message, fault));
        }
    }

    private WriteResult WriteRow(RecordWrite write)
    {
        try
        {
            if (WriteHead(write.Version == 1 ? _insert : _update, write) == 0)
                return new(WriteStatus.Conflict);
        }
        catch (SqliteException fault) when (fault.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            // Only this statement is undone; the batch goes on.
            return new(WriteStatus.Duplicate, SqliteSchema.DuplicateOf(fault.Message));
        }
        WriteEntries(write);
        return new(WriteStatus.Written);
    }

    private static int WriteHead(SqliteStatement statement, RecordWrite write)
    {
        statement.Bind(1, write.Key.Kind);
        statement.Bind(2, write.Key.Id);
        statement.Bind(3, write.Version);
        if (write is { DueAt: { } due, Body: not null })
            statement.Bind(4, due.ToUnixTimeMilliseconds());
        else
            statement.BindNull(4);
        statement.Bind(5, write is { HasOutbox: true, Body: not null } ? 1 : 0);
        if (write.Body is { } body)
            statement.Bind(6, body.Span);
        else
            statement.BindNull(6);
        return statement.Execute();
    }

    private void WriteEntries(RecordWrite write)
    {
        if (write.Body is null)
            Execute(_removeEntries, write.Key);
        foreach (var entry in write.Entries)
        {
            var statement = entry.Body is null ? _removeEntry : _putEntry;
            statement.Bind(3, entry.Key);
            if (entry.Body is { } body)
                statement.Bind(4, body.Span);
            Execute(statement, write.Key);
        }
    }

    private static void Execute(SqliteStatement statement, RecordKey key)
    {
        statement.Bind(1, key.Kind);
        statement.Bind(2, key.Id);
        statement.Execute();
    }
}
