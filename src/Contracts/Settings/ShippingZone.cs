using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Settings;

/// <summary>Countries that share their ways of delivery.</summary>
[GenerateSerializer, Immutable, Alias("settings.ShippingZone")]
public sealed record ShippingZone
{
    /// <summary>Code, unique among the zones, e.g. <c>domestic</c>.</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>Name, by locale.</summary>
    [Id(1)]
    public required LocaleMap Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes; a country is in one zone at most.</summary>
    [Id(2)]
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>Ways to deliver there, in the order they are shown.</summary>
    [Id(3)]
    public required ImmutableArray<ShippingMethod> Methods { get; init; }
}
