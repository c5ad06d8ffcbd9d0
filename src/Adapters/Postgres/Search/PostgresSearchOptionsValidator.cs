using Microsoft.Extensions.Options;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>Reports every fault of the options before the process starts.</summary>
public sealed class PostgresSearchOptionsValidator : IValidateOptions<PostgresSearchOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PostgresSearchOptions options)
    {
        var faults = new List<string>();
        Check(PostgresQueryOptionsValidator.FaultOf(options.ConnectionString), nameof(options.ConnectionString));
        Check(options.StatementTimeout >= TimeSpan.FromMilliseconds(1) ? null : "must be a millisecond or more.", nameof(options.StatementTimeout));
        Check(options.ConnectTimeout >= TimeSpan.FromSeconds(1) ? null : "must be a second or more.", nameof(options.ConnectTimeout));
        Check(options.MaxConnections >= 1 ? null : "must be 1 or more.", nameof(options.MaxConnections));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Check(string? fault, string option)
        {
            if (fault is not null) faults.Add($"Search in PostgreSQL: {option} {fault}");
        }
    }
}
