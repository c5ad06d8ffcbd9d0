using System.Text;
using System.Text.Json;
using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Ports;
using Ecommerce.Ports.Users;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>The audit log from the record store's own file, read from one of its indexes in order. Route and outcome are looked for along the way.</summary>
public sealed class SqliteAuditQueries(SqliteReads reads) : IAuditQueries
{
    private static readonly string At = SqliteReads.Member("state.at");

    /// <inheritdoc/>
    public Task<AuditPage> ListAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = Command(filter);
        command.Connection = connection;
        using var reader = command.ExecuteReader();
        var ids = new List<AuditEntryId>(filter.Limit);
        AuditCursor? last = null;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ids.Count == filter.Limit) return Task.FromResult(new AuditPage(ids, last));
            var id = AuditEntryId.From(reader.GetString(0));
            ids.Add(id);
            last = new(StoredTime.Parse(reader.GetString(1)), id);
        }

        return Task.FromResult(new AuditPage(ids, Next: null));
    }

    internal static SqliteCommand Command(AuditFilter filter)
    {
        var command = new SqliteCommand();
        var conditions = new StringBuilder($"{At} is not null");
        Add("$target", filter.Target, $"{SqliteReads.Member("state.target")} = $target");
        // The plus keeps SQLite from the index over actors where the one over targets is narrower.
        Add("$actor", filter.Actor?.Value, $"{(filter.Target is null ? "" : "+")}{SqliteReads.Member("state.actor")} = $actor");
        Add("$route", filter.Route, $"{SqliteReads.Member("state.route")} = $route");
        Add("$outcome", filter.Outcome is { } outcome ? JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()) : null,
            $"{SqliteReads.Member("state.outcome")} = $outcome");
        Add("$from", Text(filter.From), $"{At} >= $from");
        Add("$to", Text(filter.To), $"{At} < $to");
        Add("$at", Text(filter.After?.At), $"{At} <= $at and ({At} < $at or id < $id)");
        if (filter.After is { } after) command.Parameters.AddWithValue("$id", after.Id.Value);
        command.Parameters.AddWithValue("$limit", filter.Limit + 1);
        command.CommandText = $"select id, {At} from record where kind = 'audit' and {conditions} order by {At} desc, id desc limit $limit";
        return command;

        void Add(string name, string? value, string condition)
        {
            if (value is null) return;
            conditions.Append(" and ").Append(condition);
            command.Parameters.AddWithValue(name, value);
        }
    }

    private static string? Text(DateTimeOffset? time) => time is { } known ? StoredTime.Text(known) : null;
}
