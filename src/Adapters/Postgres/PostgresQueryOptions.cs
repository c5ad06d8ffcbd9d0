namespace Ecommerce.Adapters.Postgres;

/// <summary>Which record store the lists are read from, and how long a read may take.</summary>
public sealed class PostgresQueryOptions
{
    /// <summary>
    /// Npgsql's connection string of the record store's database. Several hosts may be named (<c>Host=a,b</c>): the primary among them is found,
    /// also after a failover. Required.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// A hot standby of the same database that lists of staff may be read from. Default none: everything is read from the primary. What belongs to
    /// a buyer always is.
    /// </summary>
    public string? ReplicaConnectionString { get; set; }

    /// <summary>
    /// How far behind the primary the standby may be. Default 5 s. Beyond it, or while it cannot be reached, the primary answers; that is also so
    /// while nothing at all is written, since a standby that hears nothing cannot tell whether it misses something.
    /// </summary>
    public TimeSpan MaxReplicaLag { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// When the server gives a list up. Default 5 s, at least 1 ms; the caller is told that lists are not to be had now. A list reads a page from
    /// an index, so only an outage reaches this.
    /// </summary>
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for a connection. Default 3 s, at least 1 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Connections to each server, at most. Default 8. Whoever finds none free waits for <see cref="ConnectTimeout"/>.</summary>
    public int MaxConnections { get; set; } = 8;
}
