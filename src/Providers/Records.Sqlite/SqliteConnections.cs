using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ecommerce.Records.Sqlite;

/// <summary>Opens connections to the file and sets what a durable store needs.</summary>
internal static class SqliteConnections
{
    public static SqliteConnection Open(SqliteRecordOptions options, bool isWriter)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = options.DataSource,
            Mode = isWriter ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            var database = connection.Handle!;
            raw.sqlite3_extended_result_codes(database, 1);
            raw.sqlite3_busy_timeout(database, (int)options.BusyTimeout.TotalMilliseconds);
            // A commit is on the disk before it returns: WAL alone, with synchronous=NORMAL, would lose the last ones with the power.
            Run(database, "pragma journal_mode=wal");
            Run(database, "pragma synchronous=full");
            Run(database, "pragma cache_size=-16000");
            // 40 MiB of log: a page that many commits wrote is copied into the database once.
            Run(database, "pragma wal_autocheckpoint=10000");
            if (!isWriter)
                Run(database, "pragma query_only=on");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(sqlite3 database, string sql)
    {
        using var statement = new SqliteStatement(database, sql);
        statement.Execute();
    }
}
