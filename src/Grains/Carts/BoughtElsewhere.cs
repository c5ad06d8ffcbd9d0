using System.Collections.Immutable;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Carts;

/// <summary>
/// What an order took out of a guest's cart that was given up for this one and has not arrived yet: it must not come along when it does.
/// </summary>
public sealed record BoughtElsewhere
{
    /// <summary>The guest's cart.</summary>
    public required CartId Cart { get; init; }

    /// <summary>The order.</summary>
    public required OrderId Order { get; init; }

    /// <summary>The lines that were ordered.</summary>
    public ImmutableArray<CartLine> Lines { get => field.IsDefault ? [] : field; init; }

    /// <summary>The codes that counted for it.</summary>
    public ImmutableArray<CouponCode> Coupons { get => field.IsDefault ? [] : field; init; }
}
