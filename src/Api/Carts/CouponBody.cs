using Ecommerce.Contracts;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Api.Carts;

/// <summary>A code of a cart or an order and what it does.</summary>
public sealed record CouponBody
{
    /// <summary>The code.</summary>
    public required CouponCode Code { get; init; }

    /// <summary>Name of the promotion.</summary>
    public string? Name { get; init; }

    /// <summary>Discount on the goods; missing while the cart cannot be priced.</summary>
    public Money? Discount { get; init; }

    /// <summary>Discount on the delivery.</summary>
    public Money? ShippingDiscount { get; init; }

    /// <summary>Why it gives nothing at the moment: a problem's code, e.g. <c>promotions.minimum_not_reached</c>.</summary>
    public string? Refusal { get; init; }
}
