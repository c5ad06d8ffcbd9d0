using Ecommerce.Adapters.Sqlite;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports;
using Ecommerce.Ports.Catalog;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

public sealed class SqliteProductQueriesTests : ProductQueriesContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly SqliteQueryStore _store;

    public SqliteProductQueriesTests()
        : this(new())
    {
    }

    private SqliteProductQueriesTests(SqliteQueryStore store)
        : base(store) => _store = store;

    [Theory]
    [InlineData(null, null, ProductSort.Newest, "age")]
    [InlineData("light", null, ProductSort.Newest, "category-age")]
    [InlineData(null, "Halden", ProductSort.Newest, "brand-age")]
    [InlineData(null, null, ProductSort.Slug, "slug")]
    [InlineData("light", null, ProductSort.Slug, "category-slug")]
    [InlineData(null, "Halden", ProductSort.Slug, "brand-slug")]
    public void Plan_OfEachList_UsesItsIndexAndDoesNotSort(string? category, string? brand, ProductSort sort, string index)
    {
        var first = new ProductFilter { Category = category, Brand = brand, Currency = "KRW", Sort = sort };
        var next = first with { After = new(sort == ProductSort.Slug ? "lamp" : StoredTime.Text(Noon), ProductId.From("prd_1")) };

        foreach (var filter in new[] { first, next })
        {
            var plan = _store.Explain(SqliteProductQueries.List(filter));
            Assert.Contains(plan, step => step.Contains($"record USING INDEX record:product:{index} (", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        }
    }
}
