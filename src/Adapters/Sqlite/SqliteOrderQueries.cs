using System.Text;
using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Ports;
using Ecommerce.Ports.Orders;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>Lists of orders from the record store's own file. Each reads its index from the newest entry on and sorts nothing.</summary>
public sealed class SqliteOrderQueries(SqliteReads reads) : IOrderQueries
{
    private static readonly string PlacedAt = SqliteReads.Member("state.placedAt");
    private static readonly string Since = SqliteReads.Member("state.attentionSince");
    private static readonly string Status = SqliteReads.Member("state.status");

    private static readonly string Columns = $"""
        id,
        {SqliteReads.Member("state.number")},
        {Status},
        {SqliteReads.Member("state.paymentStatus")},
        {SqliteReads.Member("state.fulfilmentStatus")},
        {SqliteReads.Member("state.quote.total.amount")},
        {SqliteReads.Member("state.quote.total.currency")},
        (select total(json_extract(value, '$.quantity')) from json_each(body, '$.state.quote.lines')),
        {PlacedAt}
        """;

    /// <inheritdoc/>
    public Task<OrderPage> ListAsync(OrderFilter filter, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        var found = new List<OrderSummary>();
        if (filter.User is not null)
        {
            Read(connection, ByUser(filter), found, cancellationToken);
        }
        else
        {
            // One scan per status, merged: a filter over all orders would walk past every other status to find a rare one.
            foreach (var status in filter.Statuses.Count > 0 ? filter.Statuses.Distinct() : Enum.GetValues<OrderStatus>())
                Read(connection, ByStatus(filter, status), found, cancellationToken);
            found.Sort(NewestFirst);
        }

        if (found.Count <= filter.Limit)
            return Task.FromResult(new OrderPage(found, Next: null));
        var items = found[..filter.Limit];
        return Task.FromResult(new OrderPage(items, new(items[^1].PlacedAt, items[^1].Id)));
    }

    /// <inheritdoc/>
    public Task<AttentionPage> ListAttentionAsync(OrderCursor? after, int limit, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = ByAttention(after, limit);
        command.Connection = connection;
        using var reader = command.ExecuteReader();
        var found = new List<AttentionItem>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (reason, since) = (reader.GetString(9), StoredTime.Parse(reader.GetString(10)));
            found.Add(new() { Order = Summary(reader), Reason = reason, Since = since, Concerns = Concerns(reader, reason, since) });
        }

        if (found.Count <= limit) return Task.FromResult(new AttentionPage(found, Next: null));
        var items = found[..limit];
        return Task.FromResult(new AttentionPage(items, new(items[^1].Since, items[^1].Order.Id)));
    }

    /// <inheritdoc/>
    public Task<OrderId?> FindByNumberAsync(string number, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select id from record where kind = 'order' and {SqliteReads.Member("state.number")} = $number";
        command.Parameters.AddWithValue("$number", number);
        return Task.FromResult(command.ExecuteScalar() is string id ? OrderId.From(id) : default(OrderId?));
    }

    internal static SqliteCommand ByUser(OrderFilter filter)
    {
        var command = new SqliteCommand();
        command.Parameters.AddWithValue("$user", filter.User!.Value.Value);
        var conditions = new StringBuilder($"{SqliteReads.Member("state.user")} = $user");
        if (filter.Statuses.Count > 0)
        {
            // Names of an enum, never a caller's text. The plus keeps SQLite from preferring the index over statuses.
            conditions.Append($" and +{Status} in ({string.Join(", ", filter.Statuses.Select(status => $"'{Text(status)}'"))})");
        }

        return Complete(command, conditions, filter);
    }

    internal static SqliteCommand ByStatus(OrderFilter filter, OrderStatus status)
    {
        var command = new SqliteCommand();
        command.Parameters.AddWithValue("$status", Text(status));
        return Complete(command, new($"{Status} = $status"), filter);
    }

    private static SqliteCommand Complete(SqliteCommand command, StringBuilder conditions, OrderFilter filter)
    {
        if (filter.After is { } after)
        {
            // Not a row value, since SQLite would seek by none of its expressions.
            conditions.Append($" and {PlacedAt} <= $placedAt and ({PlacedAt} < $placedAt or id < $id)");
            command.Parameters.AddWithValue("$placedAt", StoredTime.Text(after.PlacedAt));
            command.Parameters.AddWithValue("$id", after.Id.Value);
        }

        command.Parameters.AddWithValue("$limit", filter.Limit + 1);
        command.CommandText = $"""
            select {Columns} from record
            where kind = 'order' and {conditions} and {SqliteReads.Member("state.refusal")} is null
            order by {PlacedAt} desc, id desc limit $limit
            """;
        return command;
    }

    // Named, since SQLite knows no numbers of a new shop and would read all orders by their key and sort them.
    internal static SqliteCommand ByAttention(OrderCursor? after, int limit)
    {
        var command = new SqliteCommand();
        var conditions = new StringBuilder($"{Since} is not null");
        if (after is not null)
        {
            conditions.Append($" and {Since} >= $since and ({Since} > $since or id > $id)");
            command.Parameters.AddWithValue("$since", StoredTime.Text(after.PlacedAt));
            command.Parameters.AddWithValue("$id", after.Id.Value);
        }

        command.Parameters.AddWithValue("$limit", limit + 1);
        command.CommandText = $"""
            select {Columns}, {SqliteReads.Member("state.needsAttention")}, {Since}, {SqliteReads.Member("state.concerns")} from record indexed by "record:order:attention"
            where kind = 'order' and {conditions}
            order by {Since}, id limit $limit
            """;
        return command;
    }

    private static void Read(
        SqliteConnection connection, SqliteCommand command, List<OrderSummary> found, CancellationToken cancellationToken)
    {
        using (command)
        {
            command.Connection = connection;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                found.Add(Summary(reader));
            }
        }
    }

    private static OrderSummary Summary(SqliteDataReader reader) => new()
    {
        Id = OrderId.From(reader.GetString(0)),
        Number = reader.IsDBNull(1) ? null : reader.GetString(1),
        Status = Enum.Parse<OrderStatus>(reader.GetString(2), ignoreCase: true),
        PaymentStatus = Enum.Parse<PaymentStatus>(reader.GetString(3), ignoreCase: true),
        FulfilmentStatus = Enum.Parse<FulfilmentStatus>(reader.GetString(4), ignoreCase: true),
        Total = new Money(reader.GetInt64(5), reader.GetString(6)),
        Units = (int)reader.GetDouble(7),
        PlacedAt = StoredTime.Parse(reader.GetString(8)),
    };

    // An order that was stored when there was one reason at most has no list of them.
    private static IReadOnlyList<OrderConcern> Concerns(SqliteDataReader reader, string reason, DateTimeOffset since)
    {
        OrderConcern[] stored = reader.IsDBNull(11) ? [] : JsonSerializer.Deserialize(reader.GetString(11), AttentionJson.Default.OrderConcernArray)!;
        return stored.Length > 0 ? stored : [new() { Reason = reason, Since = since }];
    }

    private static int NewestFirst(OrderSummary left, OrderSummary right)
    {
        var byAge = right.PlacedAt.CompareTo(left.PlacedAt);
        return byAge != 0 ? byAge : string.CompareOrdinal(right.Id.Value, left.Id.Value);
    }

    private static string Text(OrderStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
