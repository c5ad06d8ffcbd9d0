using System.Text.Json;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Orders;
using Ecommerce.Ports.Orders;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>What lists of orders do, whatever store they are read from.</summary>
public abstract class OrderQueriesContract(QueryStore store) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ann = UserId.From("usr_ann");

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task List_OfAUser_HoldsOnlyHersNewestFirst()
    {
        await PlaceAsync("ord_1", Noon, user: "usr_ann");
        await PlaceAsync("ord_2", Noon.AddMinutes(1), user: "usr_bob");
        await PlaceAsync("ord_3", Noon.AddMinutes(2), user: "usr_ann");
        await PlaceAsync("ord_4", Noon.AddMinutes(3), user: null);

        var page = await ListAsync(new() { User = Ann });

        Assert.Equal(["ord_3", "ord_1"], Ids(page));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task List_OfEverybody_HoldsGuestsToo()
    {
        await PlaceAsync("ord_1", Noon, user: null, status: "confirmed");
        await PlaceAsync("ord_2", Noon.AddMinutes(1), user: "usr_bob", status: "pending");
        await PlaceAsync("ord_3", Noon.AddMinutes(2), user: null, status: "expired");

        Assert.Equal(["ord_3", "ord_2", "ord_1"], Ids(await ListAsync(new())));
    }

    [Fact]
    public async Task List_WhenAnOrderWasRefused_LeavesItOut()
    {
        await PlaceAsync("ord_1", Noon, user: "usr_ann");
        await PlaceAsync("ord_2", Noon.AddMinutes(1), user: "usr_ann", status: "cancelled", refusal: """{"code":"inventory.insufficient"}""");
        await PlaceAsync("ord_3", Noon.AddMinutes(2), user: "usr_ann", refusal: "null");

        Assert.Equal(["ord_3", "ord_1"], Ids(await ListAsync(new() { User = Ann })));
        Assert.Equal(["ord_3", "ord_1"], Ids(await ListAsync(new())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task List_WhenFilteredByStatuses_HoldsThoseOnly(bool ofUser)
    {
        await PlaceAsync("ord_1", Noon, user: "usr_ann", status: "pending");
        await PlaceAsync("ord_2", Noon.AddMinutes(1), user: "usr_ann", status: "confirmed");
        await PlaceAsync("ord_3", Noon.AddMinutes(2), user: "usr_ann", status: "cancelled");

        var page = await ListAsync(new() { User = ofUser ? Ann : null, Statuses = [OrderStatus.Cancelled, OrderStatus.Pending] });

        Assert.Equal(["ord_3", "ord_1"], Ids(page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task List_WhenPaged_MeetsEveryOrderOnceAlsoAmongEqualTimes(bool ofUser)
    {
        string[] statuses = ["pending", "confirmed", "completed", "cancelled", "expired"];
        for (var i = 0; i < 23; i++)
            await PlaceAsync($"ord_{i:00}", Noon.AddTicks(i / 4), user: "usr_ann", status: statuses[i % 5]);

        var met = new List<string>();
        var filter = new OrderFilter { User = ofUser ? Ann : null, Limit = 5 };
        while (true)
        {
            var page = await ListAsync(filter);
            met.AddRange(Ids(page));
            if (page.Next is null)
                break;
            filter = filter with { After = page.Next };
        }

        Assert.Equal(Enumerable.Range(0, 23).Reverse().Select(i => $"ord_{i:00}"), met);
    }

    [Fact]
    public async Task List_OfAnOrder_CarriesWhatAListShows()
    {
        await PlaceAsync("ord_1", Noon.AddTicks(1234567), user: "usr_ann", status: "confirmed", number: "260301-ABCDEF");

        var order = Assert.Single((await ListAsync(new() { User = Ann })).Items);

        Assert.Equal(
            new()
            {
                Id = OrderId.From("ord_1"),
                Number = "260301-ABCDEF",
                Status = OrderStatus.Confirmed,
                PaymentStatus = PaymentStatus.Captured,
                FulfilmentStatus = FulfilmentStatus.Unfulfilled,
                Total = new Money(3_000_000_000, "KRW"),
                Units = 5,
                PlacedAt = Noon.AddTicks(1234567),
            },
            order);
    }

    [Fact]
    public async Task List_OfAnOrderAsItsGrainWritesIt_CarriesTheSame()
    {
        var order = WrittenOrder.Placed(Noon, Ann);
        await store.WriteAsync("order", "ord_1", JsonSerializer.Serialize(order, OrderJson.Default.OrderState));
        await store.WriteAsync("order", "ord_2", JsonSerializer.Serialize(WrittenOrder.Refused(Noon, Ann), OrderJson.Default.OrderState));

        var listed = Assert.Single((await ListAsync(new() { User = Ann })).Items);

        Assert.Equal(
            (order.Status, order.PaymentStatus, order.FulfilmentStatus, order.Number, order.Quote.Total, 3, Noon),
            (listed.Status, listed.PaymentStatus, listed.FulfilmentStatus, listed.Number, listed.Total, listed.Units, listed.PlacedAt));
    }

    [Fact]
    public async Task FindByNumber_WhenItExists_IsItsOrder()
    {
        await PlaceAsync("ord_1", Noon, user: null, number: "260301-ABCDEF");

        Assert.Equal(OrderId.From("ord_1"), await store.Orders.FindByNumberAsync("260301-ABCDEF", CancellationToken.None));
        Assert.Null(await store.Orders.FindByNumberAsync("260301-ZZZZZZ", CancellationToken.None));
    }

    [Fact]
    public async Task Find_ForATextThatNoRecordHolds_IsNothing()
    {
        await PlaceAsync("ord_1", Noon, user: null, number: "260301-ABCDEF");

        foreach (var text in Texts.NoRecordHolds)
        {
            Assert.Null(await store.Orders.FindByNumberAsync(text, CancellationToken.None));
            Assert.Empty((await ListAsync(new() { User = UserId.From(text) })).Items);
        }
    }

    [Fact]
    public async Task Write_WhenAnotherOrderHasTheNumber_IsADuplicate()
    {
        await PlaceAsync("ord_1", Noon, user: null, number: "260301-ABCDEF");

        Assert.Equal(WriteStatus.Duplicate, await store.WriteAsync("order", "ord_2", Order(Noon, null, number: "260301-ABCDEF")));
    }

    [Fact]
    public async Task ListAttention_WhenPaged_MeetsEveryOrderThatWaitsOnceTheLongestFirst()
    {
        await PlaceAsync("ord_none", Noon, user: null);
        for (var i = 0; i < 7; i++)
        {
            var order = WrittenOrder.Placed(Noon, Ann) with { Number = $"260301-{i:000000}", NeedsAttention = "refund_declined", AttentionSince = Noon.AddMinutes(i / 2) };
            await store.WriteAsync("order", $"ord_{i}", JsonSerializer.Serialize(order, OrderJson.Default.OrderState));
        }

        var met = new List<AttentionItem>();
        OrderCursor? after = null;
        do
        {
            var page = await store.Orders.ListAttentionAsync(after, 3, CancellationToken.None);
            met.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"ord_{i}"), met.Select(item => item.Order.Id.Value));
        Assert.All(met, item => Assert.Equal("refund_declined", item.Reason));
        Assert.Equal(Noon.AddMinutes(3), met[^1].Since);
    }

    [Fact]
    public async Task ListAttention_OfAnOrderWithSeveralConcerns_NamesThemAll()
    {
        var order = AttentionRules.Raise(
            AttentionRules.Raise(WrittenOrder.Placed(Noon, Ann), "refund_declined", "pay_1:ref:1", Noon), "events_blocked", "order/ord_1/3", Noon.AddMinutes(1));
        await store.WriteAsync("order", "ord_1", JsonSerializer.Serialize(order, OrderJson.Default.OrderState));

        var item = (await store.Orders.ListAttentionAsync(null, 3, CancellationToken.None)).Items.Single();

        Assert.Equal(("refund_declined", Noon), (item.Reason, item.Since));
        Assert.Equal(order.Concerns, item.Concerns);
    }

    private static IEnumerable<string> Ids(OrderPage page) => page.Items.Select(order => order.Id.Value);

    private static string Order(
        DateTimeOffset placedAt, string? user, string status = "pending", string? number = null, string? refusal = null) => $$"""
        {
          "user": {{JsonSerializer.Serialize(user)}}, "placedAt": {{JsonSerializer.Serialize(placedAt)}}, "status": "{{status}}",
          "paymentStatus": "captured", "fulfilmentStatus": "unfulfilled"
          {{(number is null ? "" : $", \"number\": \"{number}\"")}} {{(refusal is null ? "" : $", \"refusal\": {refusal}")}},
          "quote": { "total": { "amount": 3000000000, "currency": "KRW" }, "lines": [ { "quantity": 2 }, { "quantity": 3 } ] }
        }
        """;

    private Task<OrderPage> ListAsync(OrderFilter filter) => store.Orders.ListAsync(filter, CancellationToken.None);

    private async Task PlaceAsync(
        string id, DateTimeOffset placedAt, string? user, string status = "pending", string? number = null, string? refusal = null) =>
        Assert.Equal(WriteStatus.Written, await store.WriteAsync("order", id, Order(placedAt, user, status, number, refusal)));
}
