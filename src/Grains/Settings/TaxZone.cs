using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Settings;

/// <summary>Tax of a country; rates in hundredths of a percent.</summary>
public sealed record TaxZone(bool IsIncluded, int Standard, int Reduced)
{
    /// <summary>The rate of a class.</summary>
    public int RateOf(TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => Standard,
        TaxClass.Reduced => Reduced,
        _ => 0,
    };
}
