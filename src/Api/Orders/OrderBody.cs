using Ecommerce.Api.Carts;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>An order as it stands.</summary>
public sealed record OrderBody
{
    /// <summary>Its id.</summary>
    public required OrderId Id { get; init; }

    /// <summary>Its number, once confirmed.</summary>
    public string? Number { get; init; }

    /// <summary>Lifecycle.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>Money.</summary>
    public required PaymentStatus PaymentStatus { get; init; }

    /// <summary>Goods.</summary>
    public required FulfilmentStatus FulfilmentStatus { get; init; }

    /// <summary>Its payment, for <c>/api/payments/{id}</c>.</summary>
    public required string PaymentId { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>When it was confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Until when a pending order may be paid.</summary>
    public DateTimeOffset? PayUntil { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<LineBody> Lines { get; init; }

    /// <summary>Codes that counted.</summary>
    public required IReadOnlyList<CouponBody> Coupons { get; init; }

    /// <summary>What it costs.</summary>
    public required TotalsBody Totals { get; init; }

    /// <summary>Contact.</summary>
    public required ContactBody Contact { get; init; }

    /// <summary>Shipping address.</summary>
    public required AddressBody ShippingAddress { get; init; }

    /// <summary>Shipping option.</summary>
    public required string ShippingOption { get; init; }

    /// <summary>Parcels that left, oldest first.</summary>
    public required IReadOnlyList<FulfilmentBody> Fulfilments { get; init; }

    /// <summary>Goods that come back, oldest first.</summary>
    public required IReadOnlyList<ReturnBody> Returns { get; init; }

    /// <summary>Until when the buyer may ask to send units back.</summary>
    public DateTimeOffset? ReturnUntil { get; init; }

    /// <summary>Money given back, oldest first.</summary>
    public required IReadOnlyList<RefundBody> Refunds { get; init; }

    /// <summary>Why the last payment was declined.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>What the buyer must do.</summary>
    public NextAction? NextAction { get; init; }

    /// <summary>For staff: why a person must look at it.</summary>
    public string? NeedsAttention { get; init; }

    /// <summary>For staff: since when.</summary>
    public DateTimeOffset? AttentionSince { get; init; }

    /// <summary>For staff: all that a person must look at, oldest first.</summary>
    public IReadOnlyList<ConcernBody>? Concerns { get; init; }
}
