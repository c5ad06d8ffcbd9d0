using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Contracts.Carts;

/// <summary>A code that a merged cart does not carry.</summary>
[GenerateSerializer, Immutable, Alias("carts.RefusedCoupon")]
public sealed record RefusedCoupon
{
    /// <summary>The code.</summary>
    [Id(0)]
    public required CouponCode Code { get; init; }

    /// <summary>Why: a code of the table of problems.</summary>
    [Id(1)]
    public required string Reason { get; init; }
}
