namespace Ecommerce.Records.Postgres;

/// <summary>Which PostgreSQL database keeps a record store, and how it is spoken to.</summary>
public sealed class PostgresRecordOptions
{
    /// <summary>
    /// Npgsql's connection string. Several hosts may be named (<c>Host=a,b</c>): the primary among them is found, also after a failover. Required.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// Whether opening the store makes its tables and indexes. Default <c>false</c>: the role of the application owns no DDL, so what is missing is
    /// named and the store does not open. <c>true</c> is for tests and for the command that migrates.
    /// </summary>
    public bool CreateSchema { get; set; }

    /// <summary>
    /// When the server gives a statement up. Default 8 s, and less than the store's write timeout, so that a slow statement ends as refused, which
    /// is certain, rather than as unknown.
    /// </summary>
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Connections that read, at most. Default 8. Writing has one of its own.</summary>
    public int MaxReaders { get; set; } = 8;
}
