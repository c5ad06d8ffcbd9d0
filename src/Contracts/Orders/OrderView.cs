using System.Collections.Immutable;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Orders;

/// <summary>An order as it stands.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderView")]
public sealed record OrderView
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required OrderId Id { get; init; }

    /// <summary>+1 per accepted change; the ETag.</summary>
    [Id(1)]
    public required long Revision { get; init; }

    /// <summary>The number that people use, <c>YYMMDD-XXXXXX</c>; given when the order is confirmed.</summary>
    [Id(2)]
    public string? Number { get; init; }

    /// <summary>Lifecycle.</summary>
    [Id(3)]
    public required OrderStatus Status { get; init; }

    /// <summary>Money.</summary>
    [Id(4)]
    public required PaymentStatus PaymentStatus { get; init; }

    /// <summary>Goods.</summary>
    [Id(5)]
    public required FulfilmentStatus FulfilmentStatus { get; init; }

    /// <summary>Lines and totals as quoted when it was placed. Never recomputed.</summary>
    [Id(6)]
    public required Quote Quote { get; init; }

    /// <summary>Contact.</summary>
    [Id(7)]
    public required Contact Contact { get; init; }

    /// <summary>Shipping address.</summary>
    [Id(8)]
    public required Address ShippingAddress { get; init; }

    /// <summary>Shipping option.</summary>
    [Id(9)]
    public required string ShippingOption { get; init; }

    /// <summary>Language of the buyer.</summary>
    [Id(10)]
    public required string Locale { get; init; }

    /// <summary>Its user; <c>null</c> for a guest.</summary>
    [Id(11)]
    public UserId? User { get; init; }

    /// <summary>When it was written.</summary>
    [Id(12)]
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Until when a pending order may be paid.</summary>
    [Id(13)]
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>When it was confirmed.</summary>
    [Id(14)]
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Payment attempts, oldest first.</summary>
    [Id(15)]
    public required ImmutableArray<PaymentAttempt> Attempts { get; init; }

    /// <summary>Why it was refused after it was written (stock); such an order was never the buyer's.</summary>
    [Id(16)]
    public Rejection? Refusal { get; init; }

    /// <summary>Why a person must look at it, the oldest reason of <see cref="Concerns"/>; <c>null</c> when nobody must.</summary>
    [Id(17)]
    public string? NeedsAttention { get; init; }

    /// <summary>Refunds, oldest first.</summary>
    [Id(18)]
    public ImmutableArray<OrderRefund> Refunds { get => field.IsDefault ? [] : field; init; }

    /// <summary>Parcels that left, oldest first.</summary>
    [Id(19)]
    public ImmutableArray<Fulfilment> Fulfilments { get => field.IsDefault ? [] : field; init; }

    /// <summary>Returns, oldest first.</summary>
    [Id(20)]
    public ImmutableArray<OrderReturn> Returns { get => field.IsDefault ? [] : field; init; }

    /// <summary>Until when the buyer may ask to send units back; <c>null</c> while nothing has left.</summary>
    [Id(21)]
    public DateTimeOffset? ReturnUntil { get; init; }

    /// <summary>Since when a person must look at it.</summary>
    [Id(22)]
    public DateTimeOffset? AttentionSince { get; init; }

    /// <summary>All that a person must look at, oldest first.</summary>
    [Id(23)]
    public ImmutableArray<OrderConcern> Concerns { get => field.IsDefault ? [] : field; init; }

    /// <summary>The attempt whose money is the order's; 0 while none is.</summary>
    [Id(24)]
    public int PaidBy { get; init; }

    /// <summary>The attempt that was asked for under this idempotency key, or <c>null</c>.</summary>
    public PaymentAttempt? AttemptOf(string operationId) => Attempts.FirstOrDefault(attempt => attempt.OperationId == operationId);
}
