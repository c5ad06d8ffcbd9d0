using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>Facets from their counts.</summary>
internal static class SearchFacets
{
    public static IReadOnlyList<Facet> Of(IReadOnlyList<SearchCount> counts) =>
    [
        .. from count in counts
           group count by count.Facet into values
           orderby values.Key
           select new Facet
           {
               Name = values.Key,
               Label = Map(values.Min(row => row.Label)),
               Kind = values.Min(row => row.Kind) is { } kind ? Enum.Parse<AttributeKind>(kind) : null,
               Unit = values.Min(row => row.Unit),
               Values = Values(values),
           },
    ];

    private static IReadOnlyList<FacetValue> Values(IEnumerable<SearchCount> counts) =>
    [
        .. counts
            .OrderByDescending(row => row.Count).ThenBy(row => row.Value, StringComparer.Ordinal)
            .Take(Facet.MaxValues)
            .Select(row => new FacetValue { Value = row.Value, Count = row.Count, Label = Map(row.ValueLabel) }),
    ];

    private static LocaleMap? Map(string? texts) => texts is null ? null : SearchJson.Read(texts);
}
