namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>Where the search index lies.</summary>
public sealed class SqliteSearchOptions
{
    /// <summary>Path of its own database file. Required. It may be deleted while nobody has it open; it is then built again.</summary>
    public string DataSource { get; set; } = "";

    /// <summary>How long a read waits for a lock; then it fails. Default 5 s, at least 1 s.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
