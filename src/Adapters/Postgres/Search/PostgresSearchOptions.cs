namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>Where the search index lies and how long a search may take.</summary>
public sealed class PostgresSearchOptions
{
    /// <summary>
    /// Npgsql's connection string. Several hosts may be named (<c>Host=a,b</c>): the primary among them is found. It may be the database of the records
    /// or another one: the index is derived, and its tables are called <c>search_…</c>. Required.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// Whether the tables are made at the first use, and made anew where they have an older form. Default <c>false</c>: the role of the application
    /// owns no DDL, and what is missing is an error. <c>true</c> is for tests and for the command that migrates.
    /// </summary>
    public bool CreateSchema { get; set; }

    /// <summary>When the server gives a search or a write of the index up. Default 5 s, at least 1 ms.</summary>
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for a connection. Default 3 s, at least 1 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Connections, at most. Default 8. Whoever finds none free waits for <see cref="ConnectTimeout"/>.</summary>
    public int MaxConnections { get; set; } = 8;
}
