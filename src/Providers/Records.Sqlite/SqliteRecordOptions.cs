namespace Ecommerce.Records.Sqlite;

/// <summary>Where a SQLite record store lies and how it waits.</summary>
public sealed class SqliteRecordOptions
{
    /// <summary>Path of the database file; it is created when missing, its folder too. Required.</summary>
    public string DataSource { get; set; } = "";

    /// <summary>
    /// How long a statement waits for another process that locks the file. Default 5 s, and less than the store's write timeout;
    /// after it the batch is refused and nothing was written.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
