using System.Text;
using Ecommerce.Ports.Search;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>
/// The temporary table <c>hit</c>: every variant that is priced in the currency and whose product has the words, with one bit for each filter
/// that it fails. What is found fails none; what a facet counts may fail the facet's own filter. So one pass answers all of them.
/// </summary>
internal sealed class SearchHits
{
    private readonly Dictionary<string, long> _bits = new(StringComparer.Ordinal);
    private readonly StringBuilder _missed = new("0");
    private readonly SqliteCommand _command;

    private SearchHits(SqliteConnection connection) => _command = connection.CreateCommand();

    /// <summary>Names of the facets that something was chosen in.</summary>
    public IEnumerable<string> Chosen => _bits.Keys;

    /// <summary>Fills the table, in the place of that of an earlier search on this connection.</summary>
    public static SearchHits Find(SqliteConnection connection, ProductQuery query, string? words)
    {
        var hits = new SearchHits(connection);
        hits.AddFilters(query);
        hits.Fill(query.Currency, words);
        return hits;
    }

    /// <summary>The condition of a variant that passes every filter but that of this facet.</summary>
    public string PassesAllBut(string? facet) => facet is not null && _bits.TryGetValue(facet, out var bit) ? $"(hit.missed & ~{bit}) = 0" : "hit.missed = 0";

    private void AddFilters(ProductQuery query)
    {
        if (query.Category is { } category)
            Add("category", $"exists (select 1 from placement where product = o.product and slug = {Value(category)})");
        if (query.Brands.Count > 0)
            Add("brand", $"p.brand in ({string.Join(", ", query.Brands.Select(Value))})");
        if (query.MinPrice is not null || query.MaxPrice is not null)
            Add("price", $"o.amount between {Value(query.MinPrice ?? 0)} and {Value(query.MaxPrice ?? long.MaxValue)}");
        if (query.InStockOnly)
            Add("inStock", "coalesce(s.available, 0) > 0");
        foreach (var filter in query.Attributes)
        {
            var values = filter.Values.Count == 0 ? "" : $" and value in ({string.Join(", ", filter.Values.Select(Value))})";
            var range = filter.From is null && filter.To is null
                ? ""
                : $" and number between {Value(filter.From ?? long.MinValue)} and {Value(filter.To ?? long.MaxValue)}";
            Add(
                $"attr.{filter.Name}",
                $"exists (select 1 from attribute where product = o.product and variant in (0, o.variant) and name = {Value(filter.Name)}{values}{range})");
        }
    }

    private void Add(string facet, string condition)
    {
        var bit = 1L << _bits.Count;
        _bits.Add(facet, bit);
        _missed.Append($" | iif({condition}, 0, {bit})");
    }

    private void Fill(string currency, string? words)
    {
        var (rank, text) = ("0.0", "");
        if (words is not null)
        {
            (rank, text) = (SearchSchema.Rank, $"join words on words.rowid = o.product and words match {Value(words)}");
        }

        using (_command)
        {
            _command.CommandText = $"""
                drop table if exists temp.hit;
                create temp table hit as
                select o.product, o.variant, o.amount, coalesce(s.available, 0) > 0 as stocked, p.brand, {rank} as rank, {_missed} as missed
                from offer o join product p on p.id = o.product left join stock s on s.sku = o.sku {text}
                where o.currency = {Value(currency)}
                """;
            _command.ExecuteNonQuery();
        }
    }

    private string Value(object value)
    {
        var name = $"$p{_command.Parameters.Count}";
        _command.Parameters.AddWithValue(name, value);
        return name;
    }
}
