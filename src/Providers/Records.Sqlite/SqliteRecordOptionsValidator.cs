using Microsoft.Extensions.Options;

namespace Ecommerce.Records.Sqlite;

/// <summary>Reports every fault of the options before the store opens.</summary>
public sealed class SqliteRecordOptionsValidator : IValidateOptions<SqliteRecordOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SqliteRecordOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataSource))
            faults.Add($"SQLite record store '{name}': {nameof(options.DataSource)} must name a file.");
        if (options.BusyTimeout < TimeSpan.Zero)
            faults.Add($"SQLite record store '{name}': {nameof(options.BusyTimeout)} must not be negative.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
