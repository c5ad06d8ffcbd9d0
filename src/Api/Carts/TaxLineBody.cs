using Ecommerce.Contracts;

namespace Ecommerce.Api.Carts;

/// <summary>Tax of one rate.</summary>
public sealed record TaxLineBody
{
    /// <summary>Rate in hundredths of a percent: 1000 = 10 %.</summary>
    public required int Rate { get; init; }

    /// <summary>The tax.</summary>
    public required Money Amount { get; init; }
}
