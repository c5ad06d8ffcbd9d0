using System.Text.Json;
using Ecommerce.Adapters.Sqlite;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Ports;
using Ecommerce.Ports.Orders;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

public sealed class SqliteOrderQueriesTests : OrderQueriesContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ann = UserId.From("usr_ann");
    private readonly SqliteQueryStore _store;

    public SqliteOrderQueriesTests()
        : this(new())
    {
    }

    private SqliteOrderQueriesTests(SqliteQueryStore store)
        : base(store) => _store = store;

    [Fact]
    public void Plan_OfAUsersOrders_SeeksItsIndexAndDoesNotSort()
    {
        var first = new OrderFilter { User = Ann };
        var next = first with { After = new(Noon, OrderId.From("ord_1")), Statuses = [OrderStatus.Pending] };

        foreach (var filter in new[] { first, next })
            AssertSeeks("record:order:user", _store.Explain(SqliteOrderQueries.ByUser(filter)));
    }

    [Fact]
    public void Plan_OfEverybodysOrders_SeeksItsIndexAndDoesNotSort()
    {
        var after = new OrderCursor(Noon, OrderId.From("ord_1"));

        foreach (var filter in new OrderFilter[] { new(), new() { After = after } })
            AssertSeeks("record:order:status", _store.Explain(SqliteOrderQueries.ByStatus(filter, OrderStatus.Pending)));
    }

    [Fact]
    public void Plan_OfOrdersThatWait_ReadsItsIndexAndDoesNotSort()
    {
        foreach (var after in new OrderCursor?[] { null, new(Noon, OrderId.From("ord_1")) })
        {
            var plan = _store.Explain(SqliteOrderQueries.ByAttention(after, 3));
            Assert.Contains(plan, step => step.Contains("USING INDEX record:order:attention", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TimeText_OfAnyTime_IsWhatStatesHold()
    {
        foreach (var ticks in new long[] { 0, 1, 10_000, 1_234_500, 9_999_999 })
            Assert.Equal(JsonSerializer.SerializeToElement(Noon.AddTicks(ticks)).GetString(), StoredTime.Text(Noon.AddTicks(ticks)));
    }

    private static void AssertSeeks(string index, IReadOnlyList<string> plan)
    {
        Assert.Contains(plan, step => step.StartsWith($"SEARCH record USING INDEX {index} (", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }
}
