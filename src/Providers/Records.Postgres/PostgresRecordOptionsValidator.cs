using Microsoft.Extensions.Options;
using Npgsql;

namespace Ecommerce.Records.Postgres;

/// <summary>Reports every fault of the options before the store opens.</summary>
public sealed class PostgresRecordOptionsValidator : IValidateOptions<PostgresRecordOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PostgresRecordOptions options)
    {
        var faults = new List<string>();
        if (FaultOf(options.ConnectionString) is { } fault)
            faults.Add($"PostgreSQL record store '{name}': {nameof(options.ConnectionString)} {fault}");
        if (options.StatementTimeout < TimeSpan.FromMilliseconds(1))
            faults.Add($"PostgreSQL record store '{name}': {nameof(options.StatementTimeout)} must be a millisecond or more.");
        if (options.MaxReaders < 1)
            faults.Add($"PostgreSQL record store '{name}': {nameof(options.MaxReaders)} must be 1 or more.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOf(string text)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrWhiteSpace(parts.Host) || string.IsNullOrWhiteSpace(parts.Database) ? "must name a host and a database." : null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            // Not the exception's text: it may quote a password.
            return "is not a connection string.";
        }
    }
}
