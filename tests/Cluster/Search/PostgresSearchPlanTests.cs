using System.Diagnostics;
using Ecommerce.Adapters.Postgres.Search;
using Ecommerce.Ports.Search;
using Ecommerce.Tests.Cluster.Records.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

/// <summary>How PostgreSQL searches 20 000 products with 40 000 variants.</summary>
[Trait("Category", "Server")]
public sealed class PostgresSearchPlanTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Fill = """
        insert into search_product (key, revision, generation, published, slug, name, brand, category, skus, created, words)
        select 'prd_' || i, 1, 1, true, 'product-' || i, '{"en":"Thing","ko":"물건"}', 'Brand ' || i % 70, 'category-' || i % 50, '["A-1"]', i,
            setweight(to_tsvector('search_words', 'thing' || i % 2000 || ' 물 물건 건'), 'A') || to_tsvector('search_words', 'common words of all')
        from generate_series(1, 20000) as i;
        insert into search_placement select id, category from search_product;
        insert into search_offer select 'KRW', id, v, 'SKU-' || id || '-' || v, 1000 + id % 900 from search_product, generate_series(1, 2) as v;
        insert into search_attribute select id, v, 'colour', 'colour ' || (id + v) % 12, null, 'Enum', null, '{"en":"Colour"}', null from search_product, generate_series(1, 2) as v;
        insert into search_attribute select id, 0, 'weight', (id % 9)::text, id % 9 * 1000, 'Number', '{"en":"Weight"}', null, 'kg' from search_product;
        insert into search_stock select sku, 1, 1, 3 from search_offer where variant = 1;
        analyze search_product, search_placement, search_offer, search_attribute, search_stock;
        """;

    [Fact]
    public async Task Search_ByAWord_FindsItByTheIndexOfWordsAndReadsOnlyThoseProducts()
    {
        await using var services = await FilledAsync();
        var query = new ProductQuery { Currency = "KRW", Text = "thing77" };

        var plan = await ExplainAsync(services, query);
        var results = await services.GetRequiredService<IProductSearch>().SearchAsync(query, TestContext.Current.CancellationToken);

        Assert.Contains("Bitmap Index Scan on search_product_words", plan);
        Assert.DoesNotMatch("Seq Scan on search_(offer|product|attribute|placement|stock)", plan);
        Assert.Equal(10, results.Total);
    }

    [Fact]
    public async Task Search_OfEverything_CountsAllFacetsWithinTheTimeLimit()
    {
        await using var services = await FilledAsync();
        var search = services.GetRequiredService<IProductSearch>();
        var query = new ProductQuery { Currency = "KRW", Brands = ["Brand 3"], Attributes = [new() { Name = "colour", Values = ["colour 5"] }] };
        await search.SearchAsync(query, TestContext.Current.CancellationToken);

        var watch = Stopwatch.StartNew();
        var results = await search.SearchAsync(query, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper!.WriteLine($"40 000 variants with two filters: {watch.ElapsedMilliseconds} ms");
        // Of the products of brand 3, every sixth has the colour: 3, 423, 843 and so on.
        Assert.Equal((70, 5, 12, 3), (Count(results, "brand"), Count(results, "category"), Count(results, "attr.colour"), Count(results, "attr.weight")));
    }

    private static int Count(ProductResults results, string facet) => results.Facets.Single(known => known.Name == facet).Values.Count;

    private async Task<ServiceProvider> FilledAsync()
    {
        var schema = await server.NewSchemaAsync();
        var services = new ServiceCollection()
            .AddPostgresSearch(options => (options.ConnectionString, options.CreateSchema) = (schema, true))
            .BuildServiceProvider();
        await services.GetRequiredService<IProductSearchIndex>().GetStateAsync(TestContext.Current.CancellationToken);
        await PostgresServer.ExecuteAsync(schema, Fill);
        return services;
    }

    private static Task<string> ExplainAsync(ServiceProvider services, ProductQuery query) => services.GetRequiredService<SearchDatabase>().ReadAsync(
        async connection =>
        {
            await using var command = new SearchStatement(query, SearchWords.ForQuery(query.Text!)).Command(connection);
            command.CommandText = "explain (costs off) " + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync();
            var steps = new List<string>();
            while (await reader.ReadAsync()) steps.Add(reader.GetString(0));
            return string.Join('\n', steps);
        },
        CancellationToken.None);
}
