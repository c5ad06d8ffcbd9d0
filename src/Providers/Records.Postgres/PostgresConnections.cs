using Npgsql;

namespace Ecommerce.Records.Postgres;

/// <summary>The connections of one store: one that writes and a pool that reads, both to the primary, since what is read is decided upon.</summary>
internal static class PostgresConnections
{
    /// <summary>
    /// The writer's. Its statements meet arrays of every length, for which the planner would guess anew; the generic plan over the primary keys is
    /// always right, and a scan of the table never is.
    /// </summary>
    /// <remarks>
    /// It prepares its statements itself: Npgsql 10 loses count of the answers when a batch fails whose statements it was about to prepare.
    /// </remarks>
    public static NpgsqlDataSource Writer(PostgresRecordOptions options) =>
        Open(options, connections: 1, autoPrepare: 0, "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off");

    public static NpgsqlDataSource Readers(PostgresRecordOptions options) => Open(options, options.MaxReaders, autoPrepare: 10, "");

    private static NpgsqlDataSource Open(PostgresRecordOptions options, int connections, int autoPrepare, string settings)
    {
        var text = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            MaxPoolSize = connections,
            MaxAutoPrepare = autoPrepare,
            AutoPrepareMinUsages = 2,
            // Nothing here leaves a setting behind, and a reset would cost a round trip per batch.
            NoResetOnClose = true,
        };
        text.Options = $"{text.Options} -c statement_timeout={(long)options.StatementTimeout.TotalMilliseconds} {settings}".Trim();
        if (text.Host?.Contains(',') is not true)
            return new NpgsqlDataSourceBuilder(text.ConnectionString).Build();
        // Who is the primary is asked again this soon after a host failed; for one host alone, that would only keep its return waiting.
        text.HostRecheckSeconds = 1;
        return new NpgsqlDataSourceBuilder(text.ConnectionString).BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary);
    }
}
