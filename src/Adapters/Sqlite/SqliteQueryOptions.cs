namespace Ecommerce.Adapters.Sqlite;

/// <summary>Which record store the lists are read from.</summary>
public sealed class SqliteQueryOptions
{
    /// <summary>Path of the record store's database file. Required; the store creates it.</summary>
    public string DataSource { get; set; } = "";

    /// <summary>
    /// How long a read waits for a lock, which in WAL mode only a recovery after a crash takes; then it fails. Default 5 s, at least 1 s.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
