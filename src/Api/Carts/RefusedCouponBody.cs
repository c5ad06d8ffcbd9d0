using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Api.Carts;

/// <summary>A code that the merged cart does not carry.</summary>
public sealed record RefusedCouponBody
{
    /// <summary>The code.</summary>
    public required CouponCode Code { get; init; }

    /// <summary>Why: a problem's code, e.g. <c>promotions.not_valid</c>.</summary>
    public required string Reason { get; init; }
}
