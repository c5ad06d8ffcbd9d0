using System.Collections.Immutable;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Contracts.Carts;

/// <summary>What to price.</summary>
[GenerateSerializer, Immutable, Alias("carts.QuoteRequest")]
public sealed record QuoteRequest
{
    /// <summary>Currency; <c>null</c> = the shop's first one.</summary>
    [Id(0)]
    public string? Currency { get; init; }

    /// <summary>Country of delivery; <c>null</c> = the shop's home market, for an estimate.</summary>
    [Id(1)]
    public string? Country { get; init; }

    /// <summary>The lines.</summary>
    [Id(2)]
    public required ImmutableArray<CartLine> Lines { get; init; }

    /// <summary>Shipping option; <c>null</c> = not chosen yet, nothing charged for it.</summary>
    [Id(3)]
    public string? ShippingOption { get; init; }

    /// <summary>Codes, in the order they count.</summary>
    [Id(4)]
    public ImmutableArray<CouponCode> Coupons { get; init; } = [];
}
