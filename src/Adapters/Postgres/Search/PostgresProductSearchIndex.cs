using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Npgsql;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>
/// Keeps the index. A row says which build it was put in: a row of an earlier build gives way to any put, one of this build to a newer
/// revision only. Puts hold the state's row in common; a build's begin and end, and the category tree, hold it alone, so none of them meets half a put.
/// </summary>
public sealed class PostgresProductSearchIndex(SearchDatabase database) : IProductSearchIndex
{
    private const string Generation = "(select generation from search_state)";

    /// <inheritdoc/>
    public Task PutAsync(IReadOnlyList<ProductView> products, CancellationToken cancellationToken)
    {
        // One row per statement and key. Of equal revisions the first counts.
        var newest = products.GroupBy(product => product.Id).Select(same => same.MaxBy(product => product.Revision)!).ToList();
        return newest.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                async connection =>
                {
                    var news = await PutHeadsAsync(connection, newest, cancellationToken);
                    if (news.Count > 0) await PutRowsAsync(connection, news, cancellationToken);
                },
                cancellationToken);
    }

    /// <inheritdoc/>
    public Task PutStockAsync(IReadOnlyList<StockLevel> levels, CancellationToken cancellationToken)
    {
        var newest = levels.GroupBy(level => level.Sku).Select(same => same.MaxBy(level => level.Revision)!).ToList();
        return newest.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                connection => RunAsync(
                    connection,
                    cancellationToken,
                    new("select generation from search_state for share"),
                    new($"""
                        insert into search_stock (sku, revision, generation, available)
                        select sku, revision, {Generation}, available from unnest($1, $2, $3) as s (sku, revision, available) order by sku
                        on conflict (sku) do update set revision = excluded.revision, generation = excluded.generation, available = excluded.available
                        where search_stock.generation < excluded.generation or search_stock.revision < excluded.revision
                        """)
                    {
                        Parameters =
                        {
                            SearchRows.Texts(newest.Select(level => level.Sku.Value)),
                            SearchRows.Numbers(newest.Select(level => (long?)level.Revision)),
                            SearchRows.Numbers(newest.Select(level => (long?)level.Available)),
                        },
                    }),
                cancellationToken);
    }

    /// <inheritdoc/>
    public Task PutCategoriesAsync(CategoryTree tree, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                await using var known = new NpgsqlCommand("update search_state set categories = $1 where categories < $1", connection);
                known.Parameters.Add(new NpgsqlParameter<long> { TypedValue = tree.Revision });
                if (await known.ExecuteNonQueryAsync(cancellationToken) == 0) return;
                await RunAsync(
                    connection,
                    cancellationToken,
                    new("delete from search_category"),
                    new("delete from search_placement"),
                    new("insert into search_category (slug, parent, name) select * from unnest($1, $2, $3)")
                    {
                        Parameters =
                        {
                            SearchRows.Texts(tree.Categories.Select(category => category.Slug)),
                            SearchRows.Texts(tree.Categories.Select(category => category.Parent)),
                            SearchRows.Texts(tree.Categories.Select(category => SearchJson.Write(category.Name))),
                        },
                    },
                    new(Place("published")));
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task BeginRebuildAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection => RunAsync(connection, cancellationToken, new NpgsqlBatchCommand("update search_state set generation = generation + 1, categories = -1, complete = false")),
        cancellationToken);

    /// <inheritdoc/>
    public Task EndRebuildAsync(CancellationToken cancellationToken) => database.WriteAsync(
        connection => RunAsync(
            connection,
            cancellationToken,
            [
                new("update search_state set complete = true"),
                .. new[] { "search_placement", "search_offer", "search_attribute" }.Select(table => new NpgsqlBatchCommand(
                    $"delete from {table} where product in (select id from search_product where generation < {Generation})")),
                new($"delete from search_product where generation < {Generation}"),
                new($"delete from search_stock where generation < {Generation}"),
            ]),
        cancellationToken);

    /// <inheritdoc/>
    public Task<SearchIndexState> GetStateAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                select complete, (select count(*) from search_product where published)::int,
                    (select coalesce(sum(json_array_length(skus::json)), 0) from search_product where published)::int
                from search_state
                """,
                connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return new SearchIndexState { IsComplete = reader.GetBoolean(0), Products = reader.GetInt32(1), Variants = reader.GetInt32(2) };
        },
        cancellationToken);

    private static async Task<List<(long Id, ProductView Product)>> PutHeadsAsync(
        NpgsqlConnection connection, List<ProductView> products, CancellationToken cancellationToken)
    {
        var byKey = products.ToDictionary(product => product.Id.Value, StringComparer.Ordinal);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("select generation from search_state for share"));
        batch.BatchCommands.Add(SearchRows.Heads(products));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var news = new List<(long, ProductView)>();
        while (await reader.ReadAsync(cancellationToken)) news.Add((reader.GetInt64(1), byKey[reader.GetString(0)]));
        return news;
    }

    private static Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken, params NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        return RunAsync(batch, cancellationToken);
    }

    private static async Task RunAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        await using (batch) await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task PutRowsAsync(NpgsqlConnection connection, List<(long Id, ProductView Product)> news, CancellationToken cancellationToken)
    {
        var published = news.Where(row => row.Product.Published).ToList();
        return RunAsync(
            connection,
            cancellationToken,
            [
                .. new[] { "search_placement", "search_offer", "search_attribute" }.Select(table => new NpgsqlBatchCommand($"delete from {table} where product = any($1)")
                {
                    Parameters = { Ids(news) },
                }),
                SearchRows.Offers(published),
                SearchRows.Attributes(published),
                new(Place("id = any($1)")) { Parameters = { Ids(published) } },
            ]);
    }

    private static NpgsqlParameter Ids(List<(long Id, ProductView Product)> rows) => SearchRows.Numbers(rows.Select(row => (long?)row.Id));

    // A product is placed in its category and in all above it. Categories that are not in the tree stand alone.
    private static string Place(string which) => $"""
        with recursive place (product, slug) as (
            select id, category from search_product where {which} and category <> ''
            union
            select place.product, c.parent from place join search_category c on c.slug = place.slug where c.parent is not null)
        insert into search_placement (product, slug) select product, slug from place
        """;
}
