using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>
/// The file of the index: one connection that writes, and pooled ones that read. It is opened at its first use. A file of another form, or one
/// that is no database any more, is removed: nothing is in it that the records do not have.
/// </summary>
public sealed class SearchFile(IOptions<SqliteSearchOptions> options) : IDisposable
{
    private readonly Lock _opening = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteConnection? _writer;

    private string Path => options.Value.DataSource;

    /// <summary>Runs one transaction at a time on the writing connection.</summary>
    public async Task WriteAsync(Action<SqliteConnection> write, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var connection = Opened();
            using var transaction = connection.BeginTransaction();
            write(connection);
            transaction.Commit();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>An open connection that reads; disposing it gives it back.</summary>
    public SqliteConnection Read()
    {
        Opened();
        var connection = new SqliteConnection(ReadString);
        connection.Open();
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_opening)
        {
            _writer?.Dispose();
            _writer = null;
        }

        using var pooled = new SqliteConnection(ReadString);
        SqliteConnection.ClearPool(pooled);
        _turn.Dispose();
    }

    // Not read-only: the hits of a search lie in a temporary table of their connection.
    private string ReadString => ConnectionString(SqliteOpenMode.ReadWrite, pooling: true);

    private string ConnectionString(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = Math.Max(1, (int)options.Value.BusyTimeout.TotalSeconds),
    }.ConnectionString;

    private SqliteConnection Opened()
    {
        if (Volatile.Read(ref _writer) is { } open) return open;
        lock (_opening)
        {
            if (_writer is null) Volatile.Write(ref _writer, Open());
            return _writer!;
        }
    }

    private SqliteConnection Open()
    {
        try
        {
            if (TryOpen() is { } known) return known;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // Falls through to a new one.
        }

        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(Path + part);
        return TryOpen() ?? throw new InvalidOperationException($"The search index {Path} could not be made anew.");
    }

    // Null when the file has another form.
    private SqliteConnection? TryOpen()
    {
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate, pooling: false));
        try
        {
            connection.Open();
            // A power failure may lose the last puts; the build at the next start would bring them, and nothing else depends on them.
            Run(connection, "pragma journal_mode=wal; pragma synchronous=normal");
            var form = Scalar(connection, "pragma user_version");
            if (form == 0 && Scalar(connection, "select count(*) from sqlite_schema") == 0)
            {
                Run(connection, $"begin; {SearchSchema.Create} pragma user_version={SearchSchema.Form}; commit");
                form = SearchSchema.Form;
            }

            if (form == SearchSchema.Form) return connection;
            connection.Dispose();
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
