using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Contracts.Carts;

/// <summary>What a code of a cart does to its price.</summary>
[GenerateSerializer, Immutable, Alias("carts.AppliedCoupon")]
public sealed record AppliedCoupon
{
    /// <summary>The code.</summary>
    [Id(0)]
    public required CouponCode Code { get; init; }

    /// <summary>Name of the promotion; <c>null</c> when there is none of this code.</summary>
    [Id(1)]
    public LocaleMap? Name { get; init; }

    /// <summary>Discount on the goods, zero or more.</summary>
    [Id(2)]
    public required Money Discount { get; init; }

    /// <summary>Discount on the delivery, zero or more.</summary>
    [Id(3)]
    public required Money ShippingDiscount { get; init; }

    /// <summary>Whether an order must reserve a use of it.</summary>
    [Id(4)]
    public bool IsLimited { get; init; }

    /// <summary>Why it gives nothing: a code of the table of problems; <c>null</c> when it counts.</summary>
    [Id(5)]
    public string? Refusal { get; init; }
}
