using System.Text;
using System.Text.Json;
using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Ports;
using Ecommerce.Ports.Users;

namespace Ecommerce.Adapters.Postgres;

/// <summary>The audit log from the record store's own table, read from one of its indexes in order. Route and outcome are looked for along the way.</summary>
public sealed class PostgresAuditQueries(PostgresReads reads) : IAuditQueries
{
    private static readonly string At = PostgresQuery.Member("state.at");

    /// <inheritdoc/>
    public async Task<AuditPage> ListAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var found = await reads.ForStaffAsync(
            [List(filter)],
            reader => new AuditCursor(StoredTime.Parse(reader.GetString(1)), AuditEntryId.From(reader.GetString(0))),
            cancellationToken);
        return new([.. found.Take(filter.Limit).Select(place => place.Id)], found.Count > filter.Limit ? found[filter.Limit - 1] : null);
    }

    internal static PostgresQuery List(AuditFilter filter)
    {
        var query = new PostgresQuery();
        var conditions = new StringBuilder($"{At} is not null");
        Add(filter.Target, PostgresQuery.Member("state.target"), "=");
        // Spelled loosely where a target is given, which keeps PostgreSQL from the index over actors where the one over targets is narrower.
        Add(filter.Actor?.Value, filter.Target is null ? PostgresQuery.Member("state.actor") : PostgresQuery.Loose("state.actor"), "=");
        Add(filter.Route, PostgresQuery.Loose("state.route"), "=");
        Add(filter.Outcome is { } outcome ? JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()) : null, PostgresQuery.Loose("state.outcome"), "=");
        Add(Text(filter.From), At, ">=");
        Add(Text(filter.To), At, "<");
        if (filter.After is { } after)
            conditions.Append($" and ({At}, id) < ({query.Value(StoredTime.Text(after.At))}, {query.Value(after.Id.Value)})");
        query.Sql = $"""
            select id, {PostgresQuery.Loose("state.at")} from record
            where kind = 'audit' and {conditions} order by {At} desc, id desc limit {filter.Limit + 1}
            """;
        return query;

        void Add(string? value, string member, string comparison)
        {
            if (value is not null) conditions.Append($" and {member} {comparison} {query.Value(value)}");
        }
    }

    private static string? Text(DateTimeOffset? time) => time is { } known ? StoredTime.Text(known) : null;
}
