using Ecommerce.Contracts;

namespace Ecommerce.Api.Carts;

/// <summary>A way to deliver.</summary>
public sealed record ShippingOptionBody
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in the cart's language.</summary>
    public required string Name { get; init; }

    /// <summary>Its price for this cart.</summary>
    public required Money Price { get; init; }
}
