using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>Replaces the prices of one variant.</summary>
[GenerateSerializer, Immutable, Alias("catalog.SetPrices")]
public sealed record SetPrices
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The revision that the editor saw (If-Match).</summary>
    [Id(1)]
    public required long ExpectedRevision { get; init; }

    /// <summary>The variant.</summary>
    [Id(2)]
    public required Sku Sku { get; init; }

    /// <summary>All its prices, minor units by currency.</summary>
    [Id(3)]
    public required ImmutableSortedDictionary<string, long> Prices { get; init; }
}
