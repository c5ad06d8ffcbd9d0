using System.Text;
using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Ports;
using Ecommerce.Ports.Orders;
using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>
/// Lists of orders from the record store's own table. Each reads its index from the newest entry on and sorts nothing. A buyer's own come from
/// the primary.
/// </summary>
public sealed class PostgresOrderQueries(PostgresReads reads) : IOrderQueries
{
    private static readonly string PlacedAt = PostgresQuery.Member("state.placedAt");
    private static readonly string Refusal = PostgresQuery.Member("state.refusal");
    private static readonly string Since = PostgresQuery.Member("state.attentionSince");
    private static readonly string Status = PostgresQuery.Member("state.status");

    private static readonly string Columns = $"""
        id,
        {PostgresQuery.Loose("state.number")},
        {PostgresQuery.Loose("state.status")},
        {PostgresQuery.Loose("state.paymentStatus")},
        {PostgresQuery.Loose("state.fulfilmentStatus")},
        {PostgresQuery.Loose("state.quote.total.amount")}::bigint,
        {PostgresQuery.Loose("state.quote.total.currency")},
        (select coalesce(sum(quantity::bigint), 0)::bigint from jsonb_path_query(body, '$.state.quote.lines[*].quantity') as quantity),
        {PostgresQuery.Loose("state.placedAt")}
        """;

    /// <inheritdoc/>
    public async Task<OrderPage> ListAsync(OrderFilter filter, CancellationToken cancellationToken)
    {
        List<OrderSummary> found;
        if (filter.User is not null)
        {
            found = await reads.FromPrimaryAsync([ByUser(filter)], Summary, cancellationToken);
        }
        else
        {
            // One scan per status, merged: a filter over all orders would walk past every other status to find a rare one.
            var statuses = filter.Statuses.Count > 0 ? filter.Statuses.Distinct() : Enum.GetValues<OrderStatus>();
            found = await reads.ForStaffAsync([.. statuses.Select(status => ByStatus(filter, status))], Summary, cancellationToken);
            found.Sort(NewestFirst);
        }

        if (found.Count <= filter.Limit) return new(found, Next: null);
        var items = found[..filter.Limit];
        return new(items, new(items[^1].PlacedAt, items[^1].Id));
    }

    /// <inheritdoc/>
    public async Task<AttentionPage> ListAttentionAsync(OrderCursor? after, int limit, CancellationToken cancellationToken)
    {
        var found = await reads.ForStaffAsync(
            [ByAttention(after, limit)],
            Attention,
            cancellationToken);
        if (found.Count <= limit) return new(found, Next: null);
        var items = found[..limit];
        return new(items, new(items[^1].Since, items[^1].Order.Id));
    }

    /// <inheritdoc/>
    public async Task<OrderId?> FindByNumberAsync(string number, CancellationToken cancellationToken)
    {
        var found = await reads.FromPrimaryAsync([ByNumber(number)], reader => OrderId.From(reader.GetString(0)), cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    internal static PostgresQuery ByNumber(string number)
    {
        var query = new PostgresQuery();
        query.Sql = $"select id from record where kind = 'order' and {PostgresQuery.Member("state.number")} = {query.Value(number)}";
        return query;
    }

    internal static PostgresQuery ByUser(OrderFilter filter)
    {
        var query = new PostgresQuery();
        var conditions = new StringBuilder($"{PostgresQuery.Member("state.user")} = {query.Value(filter.User!.Value.Value)}");
        if (filter.Statuses.Count > 0)
        {
            // Names of an enum, never a caller's text. Spelled loosely, which keeps PostgreSQL from the index over statuses.
            conditions.Append($" and {PostgresQuery.Loose("state.status")} in ({string.Join(", ", filter.Statuses.Select(status => $"'{Text(status)}'"))})");
        }

        return Complete(query, conditions, filter);
    }

    internal static PostgresQuery ByStatus(OrderFilter filter, OrderStatus status)
    {
        var query = new PostgresQuery();
        return Complete(query, new($"{Status} = {query.Value(Text(status))}"), filter);
    }

    internal static PostgresQuery ByAttention(OrderCursor? after, int limit)
    {
        var query = new PostgresQuery();
        var from = after is null ? "" : $"and ({Since}, id) > ({query.Value(StoredTime.Text(after.PlacedAt))}, {query.Value(after.Id.Value)})";
        query.Sql = $"""
            select {Columns}, {PostgresQuery.Loose("state.needsAttention")}, {PostgresQuery.Loose("state.attentionSince")}, {PostgresQuery.Loose("state.concerns")}
            from record
            where kind = 'order' and {Since} is not null {from}
            order by {Since}, id limit {limit + 1}
            """;
        return query;
    }

    // The refusal stands in the order because it stands in the index: PostgreSQL knows of "=", but not of "is null", that it leaves one value.
    private static PostgresQuery Complete(PostgresQuery query, StringBuilder conditions, OrderFilter filter)
    {
        if (filter.After is { } after)
            conditions.Append($" and ({PlacedAt}, id) < ({query.Value(StoredTime.Text(after.PlacedAt))}, {query.Value(after.Id.Value)})");
        query.Sql = $"""
            select {Columns} from record
            where kind = 'order' and {conditions} and {Refusal} is null
            order by {Refusal} desc, {PlacedAt} desc, id desc limit {filter.Limit + 1}
            """;
        return query;
    }

    // An order that was stored when there was one reason at most has no list of them.
    private static AttentionItem Attention(NpgsqlDataReader reader)
    {
        var (reason, since) = (reader.GetString(9), StoredTime.Parse(reader.GetString(10)));
        OrderConcern[] stored = reader.IsDBNull(11) ? [] : JsonSerializer.Deserialize(reader.GetString(11), QueryJson.Default.OrderConcernArray)!;
        return new()
        {
            Order = Summary(reader),
            Reason = reason,
            Since = since,
            Concerns = stored.Length > 0 ? stored : [new() { Reason = reason, Since = since }],
        };
    }

    private static OrderSummary Summary(NpgsqlDataReader reader) => new()
    {
        Id = OrderId.From(reader.GetString(0)),
        Number = reader.IsDBNull(1) ? null : reader.GetString(1),
        Status = Enum.Parse<OrderStatus>(reader.GetString(2), ignoreCase: true),
        PaymentStatus = Enum.Parse<PaymentStatus>(reader.GetString(3), ignoreCase: true),
        FulfilmentStatus = Enum.Parse<FulfilmentStatus>(reader.GetString(4), ignoreCase: true),
        Total = new Money(reader.GetInt64(5), reader.GetString(6)),
        Units = (int)reader.GetInt64(7),
        PlacedAt = StoredTime.Parse(reader.GetString(8)),
    };

    private static int NewestFirst(OrderSummary left, OrderSummary right)
    {
        var byAge = right.PlacedAt.CompareTo(left.PlacedAt);
        return byAge != 0 ? byAge : string.CompareOrdinal(right.Id.Value, left.Id.Value);
    }

    private static string Text(OrderStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
