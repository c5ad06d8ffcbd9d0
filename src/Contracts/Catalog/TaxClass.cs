namespace Ecommerce.Contracts.Catalog;

/// <summary>How a product is taxed; the rate of a class is the tax zone's.</summary>
[GenerateSerializer, Alias("catalog.TaxClass")]
public enum TaxClass
{
    /// <summary>The zone's normal rate.</summary>
    Standard,

    /// <summary>The zone's reduced rate (food, books).</summary>
    Reduced,

    /// <summary>No tax.</summary>
    Zero,
}
