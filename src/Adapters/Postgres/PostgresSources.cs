using Ecommerce.Adapters.Postgres.Search;
using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>
/// The pools of connections, as keyed services. A host may register an <see cref="NpgsqlDataSource"/> of its own under one of the keys first; what is
/// set for its sessions (time limits of the server, plans, read-only) is then its own to set.
/// </summary>
public static class PostgresSources
{
    /// <summary>Key of that which lists are read from.</summary>
    public const string Primary = "postgres-queries";

    /// <summary>Key of that of the standby; asked for only when one is named.</summary>
    public const string Replica = "postgres-queries-replica";

    /// <summary>Key of that which searches and keeps the index of the search.</summary>
    public const string Search = "postgres-search";

    // Each list has an index that holds it in its order. Where the planner guesses badly (a young table, stale statistics) it would rather read
    // everything and sort; these make that its last resort. They are no limits: a list without an index would still be answered.
    // Such a last resort has a cost that makes PostgreSQL compile the statement, for a page of rows; Npgsql's question for types took more than 0.3 s.
    private const string InOrder = "-c jit=off -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off -c enable_incremental_sort=off";

    internal static NpgsqlDataSource OpenPrimary(PostgresQueryOptions options) => OpenLists(options.ConnectionString, options, TargetSessionAttributes.Primary);

    internal static NpgsqlDataSource OpenReplica(PostgresQueryOptions options) => OpenLists(options.ReplicaConnectionString!, options, TargetSessionAttributes.Standby);

    // A search sorts and reads much of its tables; to compile it costs more than to run it.
    internal static NpgsqlDataSource OpenSearch(PostgresSearchOptions options) => Open(
        options.ConnectionString, options.ConnectTimeout, options.StatementTimeout, options.MaxConnections, "-c jit=off", TargetSessionAttributes.Primary);

    private static NpgsqlDataSource OpenLists(string connectionString, PostgresQueryOptions options, TargetSessionAttributes target) => Open(
        connectionString, options.ConnectTimeout, options.StatementTimeout, options.MaxConnections, $"-c default_transaction_read_only=on {InOrder}", target);

    private static NpgsqlDataSource Open(
        string connectionString, TimeSpan connectTimeout, TimeSpan statementTimeout, int connections, string settings, TargetSessionAttributes target)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = connections,
            Timeout = (int)Math.Ceiling(connectTimeout.TotalSeconds),
            // Above the server's own limit, whose answer says more. It is for a server that does not answer at all.
            CommandTimeout = (int)Math.Ceiling(statementTimeout.TotalSeconds) + 2,
            // A plan is made for the values at hand: a rare status and a common one want different ones.
            MaxAutoPrepare = 0,
            // Nothing here leaves a setting behind.
            NoResetOnClose = true,
        };
        text.Options = $"{text.Options} -c statement_timeout={(long)statementTimeout.TotalMilliseconds} {settings}".Trim();
        if (text.Host?.Contains(',') is not true) return new NpgsqlDataSourceBuilder(text.ConnectionString).Build();
        // Who is the primary is asked again this soon after a host failed.
        text.HostRecheckSeconds = 1;
        return new NpgsqlDataSourceBuilder(text.ConnectionString).BuildMultiHost().WithTargetSession(target);
    }
}
