namespace Ecommerce.Api.Settings;

/// <summary>What a buyer can choose from.</summary>
public sealed record MarketBody
{
    /// <summary>Name of the shop, in the asked language.</summary>
    public required string Name { get; init; }

    /// <summary>Country that prices are estimated for before the buyer gave an address.</summary>
    public required string HomeCountry { get; init; }

    /// <summary>Currencies; the first is the default.</summary>
    public required IReadOnlyList<string> Currencies { get; init; }

    /// <summary>Countries that the shop delivers to.</summary>
    public required IReadOnlyList<string> Countries { get; init; }
}
