namespace Ecommerce.Api.Settings;

/// <summary>Countries that share their ways of delivery.</summary>
public sealed record ShippingZoneBody
{
    /// <summary>Code, unique among the zones.</summary>
    public required string Code { get; init; }

    /// <summary>Name, by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes; a country is in one zone at most.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Ways to deliver there, in the order they are shown.</summary>
    public required IReadOnlyList<ShippingMethodBody> Methods { get; init; }
}
