namespace Ecommerce.Contracts.Carts;

/// <summary>Tax of one rate.</summary>
[GenerateSerializer, Immutable, Alias("carts.TaxLine")]
public sealed record TaxLine
{
    /// <summary>Rate in hundredths of a percent: 1000 = 10 %.</summary>
    [Id(0)]
    public required int Rate { get; init; }

    /// <summary>The tax.</summary>
    [Id(1)]
    public required Money Amount { get; init; }
}
