using System.Text;
using Ecommerce.Ports.Search;
using Npgsql;
using NpgsqlTypes;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>
/// One statement that answers a search whole, so that page and counts are of the same moment. Its <c>hit</c> holds every variant that is priced in
/// the currency and whose product has the words, with one bit for each filter that it fails. What is found fails none; what a facet counts may
/// fail the facet's own filter. So one pass answers all of them.
/// </summary>
internal sealed class SearchStatement
{
    private readonly List<NpgsqlParameter> _values = [];
    private readonly Dictionary<string, long> _bits = new(StringComparer.Ordinal);
    private readonly StringBuilder _missed = new("0::bigint");
    private readonly ProductQuery _query;

    public SearchStatement(ProductQuery query, string? words)
    {
        _query = query;
        AddFilters();
        Sql = $"with hit as materialized ({Hits(words)}) {Answer()}";
    }

    public string Sql { get; }

    public NpgsqlCommand Command(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Sql, connection);
        foreach (var value in _values) command.Parameters.Add(value);
        return command;
    }

    private void AddFilters()
    {
        if (_query.Category is { } category)
            Add("category", $"exists (select 1 from search_placement where product = o.product and slug = {Value(category)})");
        if (_query.Brands.Count > 0)
            Add("brand", $"p.brand in ({string.Join(", ", _query.Brands.Select(Value))})");
        if (_query.MinPrice is not null || _query.MaxPrice is not null)
            Add("price", $"o.amount between {Value(_query.MinPrice ?? 0)} and {Value(_query.MaxPrice ?? long.MaxValue)}");
        if (_query.InStockOnly)
            Add("inStock", "coalesce(s.available, 0) > 0");
        foreach (var filter in _query.Attributes)
        {
            var values = filter.Values.Count == 0 ? "" : $" and value in ({string.Join(", ", filter.Values.Select(Value))})";
            var range = filter.From is null && filter.To is null
                ? ""
                : $" and number between {Value(filter.From ?? long.MinValue)} and {Value(filter.To ?? long.MaxValue)}";
            Add(
                $"attr.{filter.Name}",
                $"exists (select 1 from search_attribute where product = o.product and variant in (0, o.variant) and name = {Value(filter.Name)}{values}{range})");
        }
    }

    private void Add(string facet, string condition)
    {
        var bit = 1L << _bits.Count;
        _bits.Add(facet, bit);
        _missed.Append($" | case when {condition} then 0 else {bit} end");
    }

    private string Hits(string? words)
    {
        var (rank, text) = ("0", "");
        if (words is not null)
        {
            var asked = $"to_tsquery('search_words', {Value(words)})";
            (rank, text) = ($"ts_rank(p.words, {asked})", $"and p.words @@ {asked}");
        }

        return $"""
            select o.product, o.variant, o.amount, coalesce(s.available, 0) > 0 as stocked, p.brand, {rank} as rank, {_missed} as missed
            from search_offer o join search_product p on p.id = o.product left join search_stock s on s.sku = o.sku
            where o.currency = {Value(_query.Currency)} and p.published {text}
            """;
    }

    private string Answer() => $"""
        select
            (select count(distinct product) from hit where {PassesAllBut(null)})::int,
            (select count(distinct product) from hit where {PassesAllBut("inStock")} and stocked)::int,
            (select min(amount) from hit where {PassesAllBut("price")}),
            (select max(amount) from hit where {PassesAllBut("price")}),
            (select json_agg(item) from ({Items()}) as item)::text,
            (select json_agg(facets) from ({string.Join(" union all ", Counts())}) as facets)::text
        """;

    private string Items() => $"""
        select p.key, p.slug, p.name::json as name, p.brand, p.category, p.skus::json as skus,
            min(hit.amount) as lowest, max(hit.amount) as highest, bool_or(hit.stocked) as stocked
        from hit join search_product p on p.id = hit.product
        where {PassesAllBut(null)} group by p.id
        order by {Order()}, p.key limit {_query.Limit} offset {(_query.Page - 1L) * _query.Limit}
        """;

    private string Order() => _query.Sort switch
    {
        SearchSort.Price => "min(hit.amount)",
        SearchSort.PriceDescending => "min(hit.amount) desc",
        // As LocaleMap falls back.
        SearchSort.Name =>
            $"lower(coalesce(p.name::json ->> {Value(_query.Locale)}, p.name::json ->> 'en', (select value from json_each_text(p.name::json) limit 1))) collate \"C\"",
        SearchSort.Relevance when _query.Text is not null => "max(hit.rank) desc",
        _ => "p.created desc",
    };

    private IEnumerable<string> Counts()
    {
        yield return $"""
            select 'category' as facet, l.slug as value, count(distinct hit.product) as count, null as label, min(c.name) as value_label, null as kind, null as unit
            from hit join search_placement l on l.product = hit.product left join search_category c on c.slug = l.slug
            where {PassesAllBut("category")} group by l.slug
            """;
        yield return $"""
            select 'brand', hit.brand, count(distinct hit.product), null, null, null, null
            from hit where {PassesAllBut("brand")} and hit.brand <> '' group by hit.brand
            """;
        // One for all attributes in which nothing was chosen, and one for each in which something was.
        var chosen = _query.Attributes.Select(filter => filter.Name).ToList();
        yield return Attributes(null, chosen.Count == 0 ? "" : $"and a.name not in ({string.Join(", ", chosen.Select(Known))})");
        foreach (var name in chosen) yield return Attributes($"attr.{name}", $"and a.name = {Value(name)}");
    }

    // "not in" a list with a null would be nothing.
    private string Known(string name) => $"coalesce({Value(name)}, '')";

    private string Attributes(string? facet, string condition) => $"""
        select 'attr.' || a.name, a.value, count(distinct hit.product), min(a.label), min(a.value_label), min(a.kind), min(a.unit)
        from hit join search_attribute a on a.product = hit.product and a.variant in (0, hit.variant)
        where a.value is not null {condition} and {PassesAllBut(facet)} group by a.name, a.value
        """;

    private string PassesAllBut(string? facet) => facet is not null && _bits.TryGetValue(facet, out var bit) ? $"(hit.missed & ~{bit}::bigint) = 0" : "hit.missed = 0";

    // A text that PostgreSQL cannot hold equals no text that is there.
    private string Value(string text) => Add(PostgresQuery.CanBeStored(text) ? text : DBNull.Value, NpgsqlDbType.Text);

    private string Value(long number) => Add(number, NpgsqlDbType.Bigint);

    private string Add(object value, NpgsqlDbType type)
    {
        _values.Add(new() { Value = value, NpgsqlDbType = type });
        return $"${_values.Count}";
    }
}
