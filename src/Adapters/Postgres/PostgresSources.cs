using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>The pools of connections that lists are read through.</summary>
internal static class PostgresSources
{
    /// <summary>Key of the <see cref="NpgsqlDataSource"/> that lists are read from; a host may register its own under it.</summary>
    public const string Primary = "postgres-queries";

    /// <summary>Key of that of the standby; registered only when there is one.</summary>
    public const string Replica = "postgres-queries-replica";

    // Each list has an index that holds it in its order. Where the planner guesses badly (a young table, stale statistics) it would rather read
    // everything and sort; these make that its last resort. They are no limits: a list without an index would still be answered.
    // Such a last resort has a cost that makes PostgreSQL compile the statement, for a page of rows: it took 0.3 s to learn Npgsql's types.
    private const string InOrder = "-c jit=off -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off -c enable_incremental_sort=off";

    public static NpgsqlDataSource OpenPrimary(PostgresQueryOptions options) =>
        Open(options.ConnectionString, options, TargetSessionAttributes.Primary);

    public static NpgsqlDataSource OpenReplica(PostgresQueryOptions options) =>
        Open(options.ReplicaConnectionString!, options, TargetSessionAttributes.Standby);

    private static NpgsqlDataSource Open(string connectionString, PostgresQueryOptions options, TargetSessionAttributes target)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = options.MaxConnections,
            Timeout = (int)Math.Ceiling(options.ConnectTimeout.TotalSeconds),
            // Above the server's own limit, whose answer says more. It is for a server that does not answer at all.
            CommandTimeout = (int)Math.Ceiling(options.StatementTimeout.TotalSeconds) + 2,
            // A plan is made for the values at hand: a rare status and a common one want different ones.
            MaxAutoPrepare = 0,
            // Nothing here leaves a setting behind.
            NoResetOnClose = true,
        };
        text.Options = $"{text.Options} -c default_transaction_read_only=on -c statement_timeout={(long)options.StatementTimeout.TotalMilliseconds} {InOrder}".Trim();
        if (text.Host?.Contains(',') is not true) return new NpgsqlDataSourceBuilder(text.ConnectionString).Build();
        // Who is the primary is asked again this soon after a host failed.
        text.HostRecheckSeconds = 1;
        return new NpgsqlDataSourceBuilder(text.ConnectionString).BuildMultiHost().WithTargetSession(target);
    }
}
