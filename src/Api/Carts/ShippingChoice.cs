namespace Ecommerce.Api.Carts;

/// <summary>A choice of shipping.</summary>
public sealed record ShippingChoice
{
    /// <summary>Code of one of the cart's shipping options.</summary>
    public required string ShippingOption { get; init; }
}
