using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Payments.Sandbox.Ledger;

/// <summary>The ledger's file.</summary>
internal static class LedgerSchema
{
    // Bodies are the JSON objects as Stripe names their members: what is answered is what is stored.
    private const string Sql =
        """
        CREATE TABLE IF NOT EXISTS intents (
            id TEXT PRIMARY KEY, payment_id TEXT NOT NULL, key TEXT, return_url TEXT, body BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS intents_payment ON intents (payment_id);
        CREATE TABLE IF NOT EXISTS operations (
            intent TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT, amount INTEGER NOT NULL, key TEXT,
            created INTEGER NOT NULL, PRIMARY KEY (intent, n)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS keys (
            key TEXT PRIMARY KEY, hash BLOB NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL, created INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS events (n INTEGER PRIMARY KEY, body BLOB NOT NULL, attempts INTEGER NOT NULL, due INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS events_due ON events (due);
        """;

    /// <summary>Opens the file for the one connection that writes: durable at commit, created when missing.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;");
        Execute(connection, Sql);
        return connection;
    }

    /// <summary>Opens the file beside the writer, for a snapshot of what is committed.</summary>
    public static SqliteConnection OpenForReading(string path) => Open(path, SqliteOpenMode.ReadOnly);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
