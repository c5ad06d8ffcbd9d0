using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>What a buyer chooses: one SKU with its price in every currency it is sold in.</summary>
[GenerateSerializer, Immutable, Alias("catalog.Variant")]
public sealed record Variant
{
    /// <summary>The SKU, unique in the shop and never given to another variant.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>What tells it from its siblings, e.g. colour: Slate. Empty for an only variant.</summary>
    [Id(1)]
    public ImmutableSortedDictionary<string, LocaleMap> Options { get; init; } = ImmutableSortedDictionary<string, LocaleMap>.Empty;

    /// <summary>Prices in minor units by currency; not for sale in a currency that is missing.</summary>
    [Id(2)]
    public required ImmutableSortedDictionary<string, long> Prices { get; init; }
}
