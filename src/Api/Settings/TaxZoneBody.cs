namespace Ecommerce.Api.Settings;

/// <summary>Tax of a country; rates in hundredths of a percent, 1000 = 10 %.</summary>
public sealed record TaxZoneBody
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }

    /// <summary>Whether displayed prices contain the tax.</summary>
    public required bool TaxIncluded { get; init; }

    /// <summary>Normal rate.</summary>
    public required int Standard { get; init; }

    /// <summary>Reduced rate.</summary>
    public required int Reduced { get; init; }
}
