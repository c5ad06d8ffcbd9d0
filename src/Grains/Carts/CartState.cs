using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Carts;

/// <summary>A cart: what the buyer chose, never what it costs.</summary>
public sealed record CartState
{
    /// <summary>Whose cart it is.</summary>
    public CartAccess Owner { get; init; } = new();

    /// <summary>Currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Language.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Lines, one per SKU.</summary>
    public ImmutableArray<CartLine> Lines { get; init; } = [];

    /// <summary>Contact.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Shipping address.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>Shipping option.</summary>
    public string? ShippingOption { get; init; }

    /// <summary>The version whose lines were held for the buyer; a change of the cart gives them back.</summary>
    public long? ReservedVersion { get; init; }

    /// <summary>Orders whose lines were taken out; closing again must not take them twice.</summary>
    public ImmutableArray<OrderId> ClosedBy { get; init; } = [];

    /// <summary>Codes, in the order they were added; none in a cart that was stored before there were codes.</summary>
    public ImmutableArray<CouponCode> Coupons { get => field.IsDefault ? [] : field; init; }

    /// <summary>Lines kept for later; none in a cart that was stored before there were merges.</summary>
    public ImmutableArray<CartLine> Saved { get => field.IsDefault ? [] : field; init; }

    /// <summary>The account's cart that this guest's was given up for.</summary>
    public CartId? MergedInto { get; init; }

    /// <summary>Guests' carts that were merged into this one, the newest last.</summary>
    public ImmutableArray<CartMerge> Merges { get => field.IsDefault ? [] : field; init; }

    /// <summary>What orders took out of guests' carts that are on their way into this one, the newest last.</summary>
    public ImmutableArray<BoughtElsewhere> Bought { get => field.IsDefault ? [] : field; init; }
}
