using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Microsoft.Data.Sqlite;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>Counts the facets of a search from its hits.</summary>
internal sealed class SearchFacets(SqliteConnection connection, SearchHits hits)
{
    private readonly SortedDictionary<string, Facet> _facets = new(StringComparer.Ordinal);

    public IReadOnlyList<Facet> Count()
    {
        // One query for all attributes in which nothing was chosen, and one for each in which something was.
        Add("category", $"""
            select 'category', placement.slug, count(distinct hit.product), null, min(category.name), null, null
            from hit join placement on placement.product = hit.product left join category on category.slug = placement.slug
            where {hits.PassesAllBut("category")} group by placement.slug
            """);
        Add("brand", $"""
            select 'brand', hit.brand, count(distinct hit.product), null, null, null, null
            from hit where {hits.PassesAllBut("brand")} and hit.brand <> '' group by hit.brand
            """);
        AddAttributes(null);
        foreach (var chosen in hits.Chosen.Where(name => name.StartsWith("attr.", StringComparison.Ordinal)))
        {
            _facets.Remove(chosen);
            AddAttributes(chosen);
        }

        return [.. _facets.Values];
    }

    private void AddAttributes(string? chosen) => Add(
        chosen,
        $"""
        select 'attr.' || a.name, a.value, count(distinct hit.product), min(a.label), min(a.value_label), min(a.kind), min(a.unit)
        from hit join attribute a on a.product = hit.product and a.variant in (0, hit.variant)
        where a.value is not null {(chosen is null ? "" : "and 'attr.' || a.name = $name")} and {hits.PassesAllBut(chosen)}
        group by a.name, a.value
        """);

    private void Add(string? facet, string sql)
    {
        using var command = SearchCommand.Of(connection, sql);
        if (facet is not null) command.Parameters.AddWithValue("$name", facet);
        using var reader = command.ExecuteReader();
        var rows = new List<(string Facet, FacetValue Value, string? Label, string? Kind, string? Unit)>();
        while (reader.Read())
        {
            rows.Add((
                reader.GetString(0),
                new() { Value = reader.GetString(1), Count = reader.GetInt32(2), Label = Map(Text(reader, 4)) },
                Text(reader, 3), Text(reader, 5), Text(reader, 6)));
        }

        foreach (var values in rows.GroupBy(row => row.Facet, StringComparer.Ordinal))
        {
            _facets[values.Key] = new()
            {
                Name = values.Key,
                Label = Map(values.Min(row => row.Label)),
                Kind = values.Min(row => row.Kind) is { } kind ? Enum.Parse<AttributeKind>(kind) : null,
                Unit = values.Min(row => row.Unit),
                Values =
                [
                    .. values.Select(row => row.Value)
                        .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(Facet.MaxValues),
                ],
            };
        }
    }

    private static LocaleMap? Map(string? texts) => texts is null ? null : SearchJson.Read(texts);

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
