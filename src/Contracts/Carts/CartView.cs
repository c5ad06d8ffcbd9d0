using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Contracts.Carts;

/// <summary>A cart as it stands, without prices: those are quoted.</summary>
[GenerateSerializer, Immutable, Alias("carts.CartView")]
public sealed record CartView
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required CartId Id { get; init; }

    /// <summary>+1 per accepted change.</summary>
    [Id(1)]
    public required long Version { get; init; }

    /// <summary>Currency of its prices.</summary>
    [Id(2)]
    public required string Currency { get; init; }

    /// <summary>Language of its texts.</summary>
    [Id(3)]
    public required string Locale { get; init; }

    /// <summary>Its lines, in the order they were added.</summary>
    [Id(4)]
    public required ImmutableArray<CartLine> Lines { get; init; }

    /// <summary>Contact, once given.</summary>
    [Id(5)]
    public Contact? Contact { get; init; }

    /// <summary>Shipping address, once given.</summary>
    [Id(6)]
    public Address? ShippingAddress { get; init; }

    /// <summary>Shipping option, once chosen.</summary>
    [Id(7)]
    public string? ShippingOption { get; init; }

    /// <summary>Whose cart it is.</summary>
    [Id(8)]
    public required CartAccess Owner { get; init; }

    /// <summary>Codes, in the order they were added.</summary>
    [Id(9)]
    public ImmutableArray<CouponCode> Coupons { get; init; } = [];

    /// <summary>The account's cart that this guest's cart was merged into: it is used no more.</summary>
    [Id(10)]
    public CartId? MergedInto { get; init; }

    /// <summary>Lines kept for later: not part of what is bought.</summary>
    [Id(11)]
    public ImmutableArray<CartLine> Saved { get; init; } = [];

    /// <summary>Orders whose lines were taken out of it.</summary>
    [Id(12)]
    public ImmutableArray<OrderId> ClosedBy { get; init; } = [];
}
