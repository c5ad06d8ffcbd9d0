using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Settings;

/// <summary>A way to deliver.</summary>
[GenerateSerializer, Immutable, Alias("settings.ShippingMethod")]
public sealed record ShippingMethod
{
    /// <summary>Code, unique in its zone, e.g. <c>standard</c>.</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>Name, by locale.</summary>
    [Id(1)]
    public required LocaleMap Name { get; init; }

    /// <summary>Price by currency, minor units, as displayed; not offered in a currency that is missing.</summary>
    [Id(2)]
    public required ImmutableSortedDictionary<string, long> Prices { get; init; }

    /// <summary>Free from this amount of goods after discounts, by currency, minor units; never free in a currency that is missing.</summary>
    [Id(3)]
    public ImmutableSortedDictionary<string, long> FreeFrom { get; init; } = ImmutableSortedDictionary<string, long>.Empty;
}
