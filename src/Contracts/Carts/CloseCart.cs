using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Contracts.Carts;

/// <summary>Takes ordered lines out of a cart.</summary>
[GenerateSerializer, Immutable, Alias("carts.CloseCart")]
public sealed record CloseCart
{
    /// <summary>The order that was confirmed; closing is idempotent by it.</summary>
    [Id(0)]
    public required OrderId Order { get; init; }

    /// <summary>The lines that were ordered.</summary>
    [Id(1)]
    public required ImmutableArray<CartLine> Lines { get; init; }

    /// <summary>The codes that counted for it.</summary>
    [Id(2)]
    public ImmutableArray<CouponCode> Coupons { get; init; } = [];

    /// <summary>The cart that the order was placed from. One that it was given up for may not have its lines yet.</summary>
    [Id(3)]
    public CartId? Cart { get; init; }
}
