using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Catalog;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite;

/// <summary>Lists of products from the record store's own file. Each reads its index in order and sorts nothing.</summary>
public sealed class SqliteProductQueries(SqliteReads reads) : IProductQueries
{
    private static readonly string CreatedAt = SqliteReads.Member("state.createdAt");
    private static readonly string Slug = SqliteReads.Member("state.slug");

    private static readonly string Columns = $"""
        id,
        {Slug},
        {SqliteReads.Member("state.name")},
        {SqliteReads.Member("state.brand")},
        {SqliteReads.Member("state.category")},
        {SqliteReads.Member("state.variants")},
        {CreatedAt}
        """;

    /// <inheritdoc/>
    public Task<ProductPage> ListAsync(ProductFilter filter, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = List(filter);
        command.Connection = connection;
        using var reader = command.ExecuteReader();
        var items = new List<ProductSummary>();
        ProductCursor? last = null;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (items.Count == filter.Limit)
                return Task.FromResult(new ProductPage(items, last));
            var item = Summary(reader);
            items.Add(item);
            last = new(filter.Sort == ProductSort.Slug ? item.Slug : reader.GetString(6), item.Id);
        }

        return Task.FromResult(new ProductPage(items, Next: null));
    }

    /// <inheritdoc/>
    public Task<ProductId?> FindBySlugAsync(string slug, CancellationToken cancellationToken)
    {
        using var connection = reads.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select id from record where kind = 'product' and {Slug} = $slug";
        command.Parameters.AddWithValue("$slug", slug);
        return Task.FromResult(command.ExecuteScalar() is string id ? ProductId.From(id) : default(ProductId?));
    }

    internal static SqliteCommand List(ProductFilter filter)
    {
        var command = new SqliteCommand();
        var conditions = new StringBuilder($"{SqliteReads.Member("state.published")} = 1");
        Add("category", filter.Category, $"{SqliteReads.Member("state.category")} = $category");
        Add("brand", filter.Brand, $"{SqliteReads.Member("state.brand")} = $brand");
        Add("currency", filter.Currency, """
            exists (select 1 from json_each(body, '$.state.variants') as variant, json_each(variant.value, '$.prices') as price
                where price.key = $currency)
            """);
        Add("key", filter.After?.SortKey, filter.Sort == ProductSort.Slug
            ? $"{Slug} > $key"
            : $"{CreatedAt} <= $key and ({CreatedAt} < $key or id < $id)");
        if (filter.After is { } after)
            command.Parameters.AddWithValue("$id", after.Id.Value);
        command.Parameters.AddWithValue("$limit", filter.Limit + 1);
        command.CommandText = $"""
            select {Columns} from record
            where kind = 'product' and {conditions}
            order by {(filter.Sort == ProductSort.Slug ? Slug : $"{CreatedAt} desc, id desc")} limit $limit
            """;
        return command;

        void Add(string name, string? value, string condition)
        {
            if (value is null)
                return;
            conditions.Append(" and ").Append(condition);
            command.Parameters.AddWithValue("$" + name, value);
        }
    }

    private static ProductSummary Summary(SqliteDataReader reader)
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
