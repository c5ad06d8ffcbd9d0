using System.Collections.Immutable;
using Ecommerce.Contracts.Carts;

namespace Ecommerce.Grains.Promotions;

/// <summary>Lines after their discounts, and what each code did.</summary>
public sealed record DiscountedLines
{
    /// <summary>The lines; discount and total of each are final, its tax is not.</summary>
    public required ImmutableArray<QuoteLine> Lines { get; init; }

    /// <summary>The codes; what they take off the delivery is not known yet.</summary>
    public required ImmutableArray<AppliedCoupon> Coupons { get; init; }

    /// <summary>Index of the code that makes the delivery free, or −1.</summary>
    public required int FreeShippingBy { get; init; }
}
