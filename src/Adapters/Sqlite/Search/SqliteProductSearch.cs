using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>Searches on FTS5 and indexes in a file of their own.</summary>
public sealed class SqliteProductSearch(SearchFile file) : IProductSearch
{
    private static readonly ProductResults Nothing = new() { Total = 0, Items = [], Facets = [], Prices = null, InStock = 0 };

    /// <inheritdoc/>
    public Task<ProductResults> SearchAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        var words = query.Text is null ? null : SearchWords.ForQuery(query.Text);
        if (query.Text is not null && words is null) return Task.FromResult(Nothing);
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = file.Read();

        // One transaction: page and counts are of the same moment.
        using var transaction = connection.BeginTransaction(deferred: true);
        var hits = SearchHits.Find(connection, query, words);
        var results = new ProductResults
        {
            Total = Count(connection, hits.PassesAllBut(null)),
            Items = Items(connection, query),
            Facets = new SearchFacets(connection, hits).Count(),
            Prices = Prices(connection, hits.PassesAllBut("price")),
            InStock = Count(connection, $"{hits.PassesAllBut("inStock")} and hit.stocked"),
        };
        transaction.Commit();
        return Task.FromResult(results);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestionQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        var suggestions = new List<Suggestion>();
        var typed = Hangul.Compose(query.Text.Trim());
        if (SearchWords.ForQuery(query.Text, isPrefix: true) is { } words)
        {
            using var connection = file.Read();
            Suggest(connection, query, SuggestionKind.Product, suggestions, words, $"""
                select p.slug, p.name from words join product p on p.id = words.rowid
                where words match $text and exists (select 1 from offer where currency = $currency and product = p.id)
                order by {SearchSchema.Rank}, p.key limit $limit
                """);
            Suggest(connection, query, SuggestionKind.Category, suggestions, typed, """
                select c.slug, c.name from category c
                where exists (select 1 from json_each(c.name) where instr(lower(value), lower($text)) > 0)
                and exists (select 1 from placement l join offer o on o.product = l.product where l.slug = c.slug and o.currency = $currency)
                order by c.slug limit $limit
                """);
            Suggest(connection, query, SuggestionKind.Brand, suggestions, typed, """
                select p.brand, null from product p
                where p.brand <> '' and instr(lower(p.brand), lower($text)) > 0
                and exists (select 1 from offer where currency = $currency and product = p.id)
                group by p.brand order by p.brand limit $limit
                """);
        }

        return Task.FromResult<IReadOnlyList<Suggestion>>(suggestions);
    }

    private static void Suggest(
        SqliteConnection connection, SuggestionQuery query, SuggestionKind kind, List<Suggestion> suggestions, string text, string sql)
    {
        // Only names and brands: a suggestion shows where its word is.
        var match = kind is SuggestionKind.Product ? $"{{name brand}} : ({text})" : text;
        using var command = SearchCommand.Of(connection, sql, ("$text", match), ("$currency", query.Currency), ("$limit", query.Limit));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var value = reader.GetString(0);
            suggestions.Add(new() { Kind = kind, Value = value, Text = reader.IsDBNull(1) ? LocaleMap.Of(value, value) : SearchJson.Read(reader.GetString(1)) });
        }
    }

    private static IReadOnlyList<ProductHit> Items(SqliteConnection connection, ProductQuery query)
    {
        using var command = SearchCommand.Of(
            connection,
            $"""
            select p.key, p.slug, p.name, p.brand, p.category, p.skus, min(hit.amount) as lowest, max(hit.amount), max(hit.stocked)
            from hit join product p on p.id = hit.product
            where hit.missed = 0 group by p.id
            order by {Order(query)}, p.key limit $limit offset $skip
            """,
            ("$limit", query.Limit), ("$skip", (query.Page - 1) * query.Limit));
        if (query.Sort is SearchSort.Name) command.Parameters.AddWithValue("$locale", $"$.{query.Locale}");
        using var reader = command.ExecuteReader();
        var items = new List<ProductHit>(query.Limit);
        while (reader.Read())
        {
            items.Add(new()
            {
                Id = ProductId.From(reader.GetString(0)),
                Slug = reader.GetString(1),
                Name = SearchJson.Read(reader.GetString(2)),
                Brand = reader.GetString(3),
                Category = reader.GetString(4),
                Skus = [.. SearchJson.ReadList(reader.GetString(5)).Select(Sku.From)],
                Prices = new(reader.GetInt64(6), reader.GetInt64(7)),
                InStock = reader.GetBoolean(8),
            });
        }

        return items;
    }

    private static string Order(ProductQuery query) => query.Sort switch
    {
        SearchSort.Price => "lowest",
        SearchSort.PriceDescending => "lowest desc",
        // As LocaleMap falls back.
        SearchSort.Name => "coalesce(json_extract(p.name, $locale), json_extract(p.name, '$.en'), (select value from json_each(p.name) limit 1)) collate nocase",
        SearchSort.Relevance when query.Text is not null => "min(hit.rank)",
        _ => "p.created desc",
    };

    private static int Count(SqliteConnection connection, string condition) =>
        (int)SearchCommand.Number(connection, $"select count(distinct hit.product) from hit where {condition}");

    private static PriceRange? Prices(SqliteConnection connection, string condition)
    {
        using var command = SearchCommand.Of(connection, $"select min(hit.amount), max(hit.amount) from hit where {condition}");
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? new(reader.GetInt64(0), reader.GetInt64(1)) : null;
    }
}
