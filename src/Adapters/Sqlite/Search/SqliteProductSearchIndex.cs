using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>
/// Keeps the index. A row says which build it was put in: a row of an earlier build gives way to any put, one of this build to a newer
/// revision only.
/// </summary>
public sealed class SqliteProductSearchIndex(SearchFile file) : IProductSearchIndex
{
    private const string Generation = "(select generation from state)";

    /// <inheritdoc/>
    public Task PutAsync(IReadOnlyList<ProductView> products, CancellationToken cancellationToken) =>
        file.WriteAsync(
            connection =>
            {
                foreach (var product in products) Put(connection, product);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task PutStockAsync(IReadOnlyList<StockLevel> levels, CancellationToken cancellationToken) =>
        file.WriteAsync(
            connection =>
            {
                foreach (var level in levels)
                {
                    SearchCommand.Run(
                        connection,
                        $"""
                        insert into stock values ($sku, $revision, {Generation}, $available)
                        on conflict (sku) do update set revision = excluded.revision, generation = excluded.generation, available = excluded.available
                        where stock.generation < excluded.generation or stock.revision < excluded.revision
                        """,
                        ("$sku", level.Sku.Value), ("$revision", level.Revision), ("$available", level.Available));
                }
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task PutCategoriesAsync(CategoryTree tree, CancellationToken cancellationToken) =>
        file.WriteAsync(
            connection =>
            {
                if (SearchCommand.Number(connection, "select categories from state") >= tree.Revision) return;
                SearchCommand.Run(connection, "update state set categories = $revision; delete from category; delete from placement", ("$revision", tree.Revision));
                foreach (var category in tree.Categories)
                {
                    SearchCommand.Run(
                        connection,
                        "insert into category values ($slug, $parent, $name)",
                        ("$slug", category.Slug), ("$parent", category.Parent), ("$name", SearchJson.Write(category.Name)));
                }

                Place(connection, "published = 1");
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task BeginRebuildAsync(CancellationToken cancellationToken) =>
        file.WriteAsync(
            connection => SearchCommand.Run(connection, "update state set generation = generation + 1, categories = -1, complete = 0"), cancellationToken);

    /// <inheritdoc/>
    public Task EndRebuildAsync(CancellationToken cancellationToken) =>
        file.WriteAsync(
            connection =>
            {
                var old = new List<long>();
                using (var command = SearchCommand.Of(connection, $"select id from product where generation < {Generation}"))
                using (var reader = command.ExecuteReader())
                {
                    while (reader.Read()) old.Add(reader.GetInt64(0));
                }

                foreach (var product in old) Remove(connection, product);
                SearchCommand.Run(connection, $"delete from stock where generation < {Generation}; update state set complete = 1");
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<SearchIndexState> GetStateAsync(CancellationToken cancellationToken)
    {
        using var connection = file.Read();
        return Task.FromResult(new SearchIndexState
        {
            IsComplete = SearchCommand.Number(connection, "select complete from state") == 1,
            Products = (int)SearchCommand.Number(connection, "select count(*) from product where published = 1"),
            Variants = (int)SearchCommand.Number(connection, "select coalesce(sum(json_array_length(skus)), 0) from product where published = 1"),
        });
    }

    private static void Put(SqliteConnection connection, ProductView product)
    {
        using (var known = SearchCommand.Of(connection, $"select id, generation < {Generation} or revision < $revision from product where key = $key",
            ("$key", product.Id.Value), ("$revision", product.Revision)))
        using (var reader = known.ExecuteReader())
        {
            if (reader.Read())
            {
                if (!reader.GetBoolean(1)) return;
                Remove(connection, reader.GetInt64(0));
            }
        }

        var id = SearchCommand.Number(
            connection,
            $"""
            insert into product (key, revision, generation, published, slug, name, brand, category, skus, created)
            values ($key, $revision, {Generation}, $published, $slug, $name, $brand, $category, $skus, $created) returning id
            """,
            ("$key", product.Id.Value), ("$revision", product.Revision), ("$published", product.Published), ("$slug", product.Slug),
            ("$name", SearchJson.Write(product.Name)), ("$brand", product.Brand), ("$category", product.Category),
            ("$skus", SearchJson.Write([.. product.Variants.Select(variant => variant.Sku.Value)])), ("$created", product.CreatedAt.UtcTicks));
        if (!product.Published) return;
        SearchRows.Write(connection, id, product);
        Place(connection, "id = $id", ("$id", id));
    }

    private static void Remove(SqliteConnection connection, long product)
    {
        foreach (var table in (string[])["placement", "offer", "attribute"])
            SearchCommand.Run(connection, $"delete from {table} where product = $id", ("$id", product));
        SearchCommand.Run(connection, "delete from words where rowid = $id; delete from product where id = $id", ("$id", product));
    }

    // A product is placed in its category and in all above it. Categories that are not in the tree stand alone.
    private static void Place(SqliteConnection connection, string which, params ReadOnlySpan<(string, object?)> values) =>
        SearchCommand.Run(
            connection,
            $"""
            with recursive place(product, slug) as (
                select id, category from product where {which} and category <> ''
                union
                select place.product, category.parent from place join category on category.slug = place.slug where category.parent is not null)
            insert into placement select product, slug from place
            """,
            values);
}
