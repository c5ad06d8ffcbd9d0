using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Settings;

/// <summary>A way to deliver.</summary>
public sealed record ShippingMethod
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required LocaleMap Name { get; init; }

    /// <summary>Price by currency, minor units.</summary>
    public required ImmutableDictionary<string, long> Prices { get; init; }

    /// <summary>Free from this amount of goods, by currency; never free in a currency that is missing.</summary>
    public required ImmutableDictionary<string, long> FreeFrom { get; init; }
}
