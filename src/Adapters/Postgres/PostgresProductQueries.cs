using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Catalog;
using Npgsql;

namespace Ecommerce.Adapters.Postgres;

/// <summary>Lists of products from the record store's own table, on the primary. Each reads its index in order and sorts nothing.</summary>
public sealed class PostgresProductQueries(PostgresReads reads) : IProductQueries
{
    private static readonly string CreatedAt = PostgresQuery.Member("state.createdAt");
    private static readonly string Slug = PostgresQuery.Member("state.slug");

    private static readonly string Columns = $"""
        id,
        {PostgresQuery.Loose("state.slug")},
        {PostgresQuery.Loose("state.name")},
        {PostgresQuery.Loose("state.brand")},
        {PostgresQuery.Loose("state.category")},
        {PostgresQuery.Loose("state.variants")},
        {PostgresQuery.Loose("state.createdAt")}
        """;

    /// <inheritdoc/>
    public async Task<ProductPage> ListAsync(ProductFilter filter, CancellationToken cancellationToken)
    {
        var found = await reads.FromPrimaryAsync(
            [List(filter)], reader => (Item: Summary(reader), CreatedAt: reader.GetString(6)), cancellationToken);
        var items = found.Take(filter.Limit).ToList();
        if (found.Count <= filter.Limit) return new([.. items.Select(row => row.Item)], Next: null);
        var last = items[^1];
        return new([.. items.Select(row => row.Item)], new(filter.Sort == ProductSort.Slug ? last.Item.Slug : last.CreatedAt, last.Item.Id));
    }

    /// <inheritdoc/>
    public async Task<ProductId?> FindBySlugAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await reads.FromPrimaryAsync([BySlug(slug)], reader => ProductId.From(reader.GetString(0)), cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    internal static PostgresQuery BySlug(string slug)
    {
        var query = new PostgresQuery();
        query.Sql = $"select id from record where kind = 'product' and {Slug} = {query.Value(slug)}";
        return query;
    }

    internal static PostgresQuery List(ProductFilter filter)
    {
        var query = new PostgresQuery();
        var conditions = new StringBuilder($"{PostgresQuery.Member("state.published")} = 'true'");
        if (filter.Category is { } category) conditions.Append($" and {PostgresQuery.Member("state.category")} = {query.Value(category)}");
        if (filter.Brand is { } brand) conditions.Append($" and {PostgresQuery.Member("state.brand")} = {query.Value(brand)}");
        if (filter.Currency is { } currency)
        {
            conditions.Append(
                $" and exists (select 1 from jsonb_path_query(body, '$.state.variants[*].prices') as prices where jsonb_exists(prices, {query.Value(currency)}))");
        }

        if (filter.After is { } after)
        {
            var key = query.Value(after.SortKey);
            conditions.Append(filter.Sort == ProductSort.Slug ? $" and {Slug} > {key}" : $" and ({CreatedAt}, id) < ({key}, {query.Value(after.Id.Value)})");
        }

        query.Sql = $"""
            select {Columns} from record
            where kind = 'product' and {conditions}
            order by {(filter.Sort == ProductSort.Slug ? $"{Slug}, id" : $"{CreatedAt} desc, id desc")} limit {filter.Limit + 1}
            """;
        return query;
    }

    private static ProductSummary Summary(NpgsqlDataReader reader)
    {
        var variants = JsonSerializer.Deserialize(reader.GetString(5), QueryJson.Default.ImmutableArrayStoredVariant);
        return new()
        {
            Id = ProductId.From(reader.GetString(0)),
            Slug = reader.GetString(1),
            Name = JsonSerializer.Deserialize(reader.GetString(2), QueryJson.Default.LocaleMap)!,
            Brand = reader.GetString(3),
            Category = reader.GetString(4),
            Skus = [.. variants.Select(variant => variant.Sku)],
            LowestPrices = variants
                .SelectMany(variant => variant.Prices)
                .GroupBy(price => price.Key, price => price.Value, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(prices => prices.Key, prices => prices.Min(), StringComparer.Ordinal),
        };
    }
}
