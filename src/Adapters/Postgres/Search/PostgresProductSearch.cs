using System.Text.Json;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Npgsql;
using NpgsqlTypes;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>Searches on text search and indexes in tables of their own.</summary>
public sealed class PostgresProductSearch(SearchDatabase database) : IProductSearch
{
    private static readonly ProductResults Nothing = new() { Total = 0, Items = [], Facets = [], Prices = null, InStock = 0 };

    private const string ForSale = "exists (select 1 from search_offer o where o.currency = $2 and o.product = p.id)";

    /// <inheritdoc/>
    public async Task<ProductResults> SearchAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        var words = query.Text is null ? null : SearchWords.ForQuery(query.Text);
        if (query.Text is not null && words is null) return Nothing;
        var statement = new SearchStatement(query, words);
        return await database.ReadAsync(
            async connection =>
            {
                await using var command = statement.Command(connection);
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                await reader.ReadAsync(cancellationToken);
                return Results(reader);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(SuggestionQuery query, CancellationToken cancellationToken)
    {
        query.Check();
        // Only names and brands: a suggestion shows where its word is.
        if (SearchWords.ForQuery(query.Text, isPrefix: true, weights: "AB") is not { } words) return [];
        if (!PostgresQuery.CanBeStored(query.Currency)) return [];
        return await database.ReadAsync(
            async connection =>
            {
                await using var batch = new NpgsqlBatch(connection);
                Add(batch, words, query, $"""
                    select 'Product', p.slug, p.name from search_product p
                    where p.published and p.words @@ to_tsquery('search_words', $1) and {ForSale}
                    order by ts_rank(p.words, to_tsquery('search_words', $1)) desc, p.key limit $3
                    """);
                if (PostgresQuery.CanBeStored(query.Text)) AddNamed(batch, query);
                return await SuggestionsAsync(batch, cancellationToken);
            },
            cancellationToken);
    }

    private static void AddNamed(NpgsqlBatch batch, SuggestionQuery query)
    {
        var typed = Hangul.Compose(query.Text.Trim());
        Add(batch, typed, query, """
            select 'Category', c.slug, c.name from search_category c
            where exists (select 1 from json_each_text(c.name::json) as text where strpos(lower(text.value), lower($1)) > 0)
            and exists (select 1 from search_placement l join search_offer o on o.product = l.product where l.slug = c.slug and o.currency = $2)
            order by c.slug limit $3
            """);
        Add(batch, typed, query, $"""
            select 'Brand', p.brand, null from search_product p
            where p.published and p.brand <> '' and strpos(lower(p.brand), lower($1)) > 0 and {ForSale}
            group by p.brand order by p.brand limit $3
            """);
    }

    private static void Add(NpgsqlBatch batch, string text, SuggestionQuery query, string sql) => batch.BatchCommands.Add(new(sql)
    {
        Parameters =
        {
            new() { Value = text, NpgsqlDbType = NpgsqlDbType.Text },
            new() { Value = query.Currency, NpgsqlDbType = NpgsqlDbType.Text },
            new() { Value = (long)query.Limit, NpgsqlDbType = NpgsqlDbType.Bigint },
        },
    });

    private static async Task<IReadOnlyList<Suggestion>> SuggestionsAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        var suggestions = new List<Suggestion>();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var value = reader.GetString(1);
                suggestions.Add(new()
                {
                    Kind = Enum.Parse<SuggestionKind>(reader.GetString(0)),
                    Value = value,
                    Text = reader.IsDBNull(2) ? LocaleMap.Of(value, value) : SearchJson.Read(reader.GetString(2)),
                });
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
        return suggestions;
    }

    private static ProductResults Results(NpgsqlDataReader reader)
    {
        IReadOnlyList<SearchItem> items = reader.IsDBNull(4) ? [] : JsonSerializer.Deserialize(reader.GetString(4), SearchJson.Default.IReadOnlyListSearchItem)!;
        IReadOnlyList<SearchCount> counts = reader.IsDBNull(5) ? [] : JsonSerializer.Deserialize(reader.GetString(5), SearchJson.Default.IReadOnlyListSearchCount)!;
        return new()
        {
            Total = reader.GetInt32(0),
            InStock = reader.GetInt32(1),
            Prices = reader.IsDBNull(2) ? null : new(reader.GetInt64(2), reader.GetInt64(3)),
            Items = [.. items.Select(item => item.ToHit())],
            Facets = SearchFacets.Of(counts),
        };
    }
}
