using Ecommerce.Adapters.Postgres;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Audit;
using Ecommerce.Ports;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Users;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>Each list reads its own index in the index's order, whatever PostgreSQL knows of the table.</summary>
[Trait("Category", "Server"), Collection(PostgresCollection.Name)]
public sealed class PostgresPlanTests(PlannedStore data) : IClassFixture<PlannedStore>
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 8, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Ann = UserId.From("usr_7");

    public static TheoryData<string?, string?, ProductSort, string> ProductLists => new()
    {
        { null, null, ProductSort.Newest, "age" },
        { "category-3", null, ProductSort.Newest, "category-age" },
        { null, "brand-3", ProductSort.Newest, "brand-age" },
        { null, null, ProductSort.Slug, "slug" },
        { "category-3", null, ProductSort.Slug, "category-slug" },
        { null, "brand-3", ProductSort.Slug, "brand-slug" },
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plan_OfAUsersOrders_ReadsItsIndex(bool filtered)
    {
        OrderStatus[] statuses = filtered ? [OrderStatus.Pending] : [];

        await AssertReadsAsync("order:user", PostgresOrderQueries.ByUser(new() { User = Ann, Statuses = statuses }));
        await AssertReadsAsync("order:user", PostgresOrderQueries.ByUser(new() { User = Ann, Statuses = statuses, After = Order() }), goesOn: true);
    }

    [Theory]
    [InlineData(OrderStatus.Pending)]
    [InlineData(OrderStatus.Completed)]
    public async Task Plan_OfEverybodysOrders_ReadsItsIndex(OrderStatus status)
    {
        await AssertReadsAsync("order:status", PostgresOrderQueries.ByStatus(new(), status));
        await AssertReadsAsync("order:status", PostgresOrderQueries.ByStatus(new() { After = Order(), Limit = 100 }, status), goesOn: true);
    }

    [Fact]
    public async Task Plan_OfOrdersThatWait_ReadsItsIndex()
    {
        await AssertReadsAsync("order:attention", PostgresOrderQueries.ByAttention(after: null, 24));
        await AssertReadsAsync("order:attention", PostgresOrderQueries.ByAttention(Order(), 24), goesOn: true);
    }

    [Fact]
    public async Task Plan_OfAUsersCarts_ReadsItsIndex()
    {
        await AssertReadsAsync("cart:user", PostgresCartQueries.List(UserId.From("usr_8"), after: null, 50));
        await AssertReadsAsync("cart:user", PostgresCartQueries.List(UserId.From("usr_8"), CartId.From("cart000900"), 50), goesOn: true);
    }

    [Fact]
    public async Task Plan_OfOneByItsName_ReadsTheUniqueIndex()
    {
        await AssertReadsAsync("order:number", PostgresOrderQueries.ByNumber("260301-77"));
        await AssertReadsAsync("product:of-slug", PostgresProductQueries.BySlug("product-77"));
    }

    [Theory]
    [MemberData(nameof(ProductLists))]
    public async Task Plan_OfProducts_ReadsItsIndex(string? category, string? brand, ProductSort sort, string index)
    {
        var first = new ProductFilter { Category = category, Brand = brand, Currency = "KRW", Sort = sort };
        var place = new ProductCursor(sort == ProductSort.Slug ? "product-5" : StoredTime.Text(Noon), ProductId.From("product000900"));

        await AssertReadsAsync($"product:{index}", PostgresProductQueries.List(first));
        await AssertReadsAsync($"product:{index}", PostgresProductQueries.List(first with { After = place }), goesOn: true);
    }

    [Fact]
    public async Task Plan_OfPromotions_ReadsItsIndex()
    {
        await AssertReadsAsync("promotion:age", PostgresPromotionQueries.List(after: null, 24));
        await AssertReadsAsync("promotion:age", PostgresPromotionQueries.List(new(Noon, CouponCode.From("SPRING")), 24), goesOn: true);
    }

    [Theory]
    [InlineData(null, null, "age")]
    [InlineData("usr_7", null, "actor")]
    [InlineData(null, "/orders/12", "target")]
    [InlineData("usr_7", "/orders/12", "target")]
    public async Task Plan_OfTheAuditLog_ReadsItsIndex(string? actor, string? target, string index)
    {
        var first = new AuditFilter
        {
            Actor = actor is null ? null : UserId.From(actor), Target = target, Route = "PUT /orders/{id}", Outcome = AuditOutcome.Done, Limit = 24,
        };
        var next = first with { After = new(Noon, AuditEntryId.From("audit000900")) };

        await AssertReadsAsync($"audit:{index}", PostgresAuditQueries.List(first));
        await AssertReadsAsync($"audit:{index}", PostgresAuditQueries.List(first with { From = Noon.AddDays(-1), To = Noon }));
        await AssertReadsAsync($"audit:{index}", PostgresAuditQueries.List(next), goesOn: true);
    }

    [Fact]
    public async Task Plan_OfAllStock_ReadsThePrimaryKey() => await AssertReadsAsync("record_pkey", PostgresStockLevels.List());

    private static Ecommerce.Ports.Orders.OrderCursor Order() => new(Noon, OrderId.From("order000900"));

    private async Task AssertReadsAsync(string index, PostgresQuery query, bool goesOn = false)
    {
        foreach (var store in new[] { data.Analysed, data.Young })
        {
            var plan = await store.ExplainAsync(query);
            var name = index == "record_pkey" ? index : $"\"record:{index}\"";
            Assert.Matches($"Index Scan (Backward )?using {name} on record", plan);
            Assert.DoesNotMatch("Sort|Seq Scan|Bitmap|Aggregate(?! *\\n* *->  Function Scan on jsonb_path_query quantity)", plan);
            // A page begins where the one before it ended, rather than passing by all that came before.
            if (goesOn) Assert.Matches(@"Index Cond: .*(ROW\(|> ')", plan);
        }
    }
}
