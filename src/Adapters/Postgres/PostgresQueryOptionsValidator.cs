using Microsoft.Extensions.Options;
using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>Reports every fault of the options before the process starts.</summary>
public sealed class PostgresQueryOptionsValidator : IValidateOptions<PostgresQueryOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PostgresQueryOptions options)
    {
        var faults = new List<string>();
        Check(FaultOf(options.ConnectionString), nameof(options.ConnectionString));
        if (options.ReplicaConnectionString is { } replica) Check(FaultOf(replica), nameof(options.ReplicaConnectionString));
        Check(options.MaxReplicaLag > TimeSpan.Zero ? null : "must be more than nothing.", nameof(options.MaxReplicaLag));
        Check(options.StatementTimeout >= TimeSpan.FromMilliseconds(1) ? null : "must be a millisecond or more.", nameof(options.StatementTimeout));
        Check(options.ConnectTimeout >= TimeSpan.FromSeconds(1) ? null : "must be a second or more.", nameof(options.ConnectTimeout));
        Check(options.MaxConnections >= 1 ? null : "must be 1 or more.", nameof(options.MaxConnections));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Check(string? fault, string option)
        {
            if (fault is not null) faults.Add($"Lists from PostgreSQL: {option} {fault}");
        }
    }

    /// <summary>What is wrong with a connection string, or <c>null</c>.</summary>
    internal static string? FaultOf(string text)
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
