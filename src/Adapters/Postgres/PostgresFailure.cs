using Ecommerce.Records;
using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>Says what a fault of the server means to whoever asked. An outage is never an empty answer.</summary>
internal static class PostgresFailure
{
    /// <summary>The exception to throw in the place of this one: unavailable now, not migrated, or itself, which is a fault of ours.</summary>
    public static Exception Of(NpgsqlException fault, string what) => fault switch
    {
        { InnerException: TimeoutException } => new RecordUnavailableException($"{what}: PostgreSQL did not answer in time.", fault),
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
            new RecordUnavailableException($"{what}: PostgreSQL gave the statement up at its time limit.", fault),
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.UndefinedColumn } missing =>
            new InvalidOperationException($"{what}: the database lacks a table or has it in another form ({missing.MessageText}). Migrate it first.", fault),
        PostgresException refused when IsOutage(refused.SqlState) =>
            new RecordUnavailableException($"{what}: PostgreSQL cannot answer now ({refused.MessageText}).", fault),
        PostgresException => fault,
        _ => new RecordUnavailableException($"{what}: PostgreSQL cannot be reached.", fault),
    };

    /// <summary>Whether a pooled connection was closed by the server meanwhile, which is only met when it is used. To read again does no harm.</summary>
    public static bool IsStale(NpgsqlException fault) =>
        fault is { InnerException: IOException } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown };

    // Connections (08), resources (53), an operator or a failover (57), a lost race (40), a lock (55), a primary that became a standby (25006).
    private static bool IsOutage(string state) => state[..2] is "08" or "40" or "53" or "55" or "57" || state == "25006";
}
