using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Settings;

/// <summary>Tax of a country; rates in hundredths of a percent, 1000 = 10 %.</summary>
[GenerateSerializer, Immutable, Alias("settings.TaxZone")]
public sealed record TaxZone
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    [Id(0)]
    public required string Country { get; init; }

    /// <summary>Whether displayed prices contain the tax; otherwise it is added to them.</summary>
    [Id(1)]
    public required bool IsIncluded { get; init; }

    /// <summary>Rate of <see cref="TaxClass.Standard"/>; shipping is taxed at it too.</summary>
    [Id(2)]
    public required int Standard { get; init; }

    /// <summary>Rate of <see cref="TaxClass.Reduced"/>.</summary>
    [Id(3)]
    public required int Reduced { get; init; }

    /// <summary>The rate of a class.</summary>
    public int RateOf(TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => Standard,
        TaxClass.Reduced => Reduced,
        _ => 0,
    };
}
