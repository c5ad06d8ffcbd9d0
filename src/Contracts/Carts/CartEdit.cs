using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Contracts.Carts;

/// <summary>An edit: what is <c>null</c> or empty stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("carts.CartEdit")]
public sealed record CartEdit
{
    /// <summary>Units to add, per SKU; summed with what is there.</summary>
    [Id(0)]
    public ImmutableArray<CartLine> Add { get; init; } = [];

    /// <summary>Quantities to set on existing lines; 0 removes the line.</summary>
    [Id(1)]
    public ImmutableSortedDictionary<string, int> SetQuantity { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Contact.</summary>
    [Id(2)]
    public Contact? Contact { get; init; }

    /// <summary>Shipping address.</summary>
    [Id(3)]
    public Address? ShippingAddress { get; init; }

    /// <summary>Shipping option, e.g. <c>standard</c>.</summary>
    [Id(4)]
    public string? ShippingOption { get; init; }

    /// <summary>Currency.</summary>
    [Id(5)]
    public string? Currency { get; init; }

    /// <summary>Language.</summary>
    [Id(6)]
    public string? Locale { get; init; }

    /// <summary>A code to add; one that is there already stays once.</summary>
    [Id(7)]
    public CouponCode? AddCoupon { get; init; }

    /// <summary>A code to take out.</summary>
    [Id(8)]
    public CouponCode? RemoveCoupon { get; init; }

    /// <summary>A line kept for later to bring back; units are summed with what is there.</summary>
    [Id(9)]
    public Sku? Restore { get; init; }

    /// <summary>A line kept for later to forget.</summary>
    [Id(10)]
    public Sku? Forget { get; init; }
}
