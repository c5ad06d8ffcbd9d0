using Npgsql;

namespace Ecommerce.Records.Postgres;

/// <summary>What an error of the server says about the batch.</summary>
internal static class PostgresFault
{
    /// <summary>
    /// Whether the server said that it rolled the batch back. It did not when it was going down (57P01 and its kin) or speaks of the connection
    /// (08…): then the commit may lie in the log. "Completion unknown" (40003) says so itself.
    /// </summary>
    public static bool IsCertain(PostgresException fault) =>
        !fault.SqlState.StartsWith("08", StringComparison.Ordinal)
        && !fault.SqlState.StartsWith("57P", StringComparison.Ordinal)
        && fault.SqlState != PostgresErrorCodes.StatementCompletionUnknown;

    /// <summary>Whether one row may have caused it (bad data, a constraint), so that the others can be written without it.</summary>
    public static bool IsOfARow(PostgresException fault) =>
        fault.SqlState.StartsWith("22", StringComparison.Ordinal)
        || fault.SqlState.StartsWith("23", StringComparison.Ordinal)
        || fault.SqlState.StartsWith("54", StringComparison.Ordinal);

    /// <summary>The name that a kind gave to the unique index which refused the row, or <c>null</c>.</summary>
    public static string? DuplicateOf(PostgresException fault) =>
        fault.SqlState == PostgresErrorCodes.UniqueViolation ? PostgresSchema.IndexOf(fault.ConstraintName) : null;
}
