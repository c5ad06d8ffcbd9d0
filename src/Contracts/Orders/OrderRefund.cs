using System.Collections.Immutable;
using Ecommerce.Contracts.Payments;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Orders;

/// <summary>One refund of an order. Lines, delivery and adjustment add up to the amount.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderRefund")]
public sealed record OrderRefund
{
    /// <summary>Its id, which is part of the key that the gateway gets.</summary>
    [Id(0)]
    public required RefundId Id { get; init; }

    /// <summary>The idempotency key under which it was asked for.</summary>
    [Id(1)]
    public required string OperationId { get; init; }

    /// <summary>Hash of the request's body.</summary>
    [Id(2)]
    public required string Fingerprint { get; init; }

    /// <summary>What is given back.</summary>
    [Id(3)]
    public required Money Amount { get; init; }

    /// <summary>The lines; none when only an amount is given back.</summary>
    [Id(4)]
    public required ImmutableArray<RefundedLine> Lines { get; init; }

    /// <summary>What is given back of the delivery's price.</summary>
    [Id(5)]
    public required Money Shipping { get; init; }

    /// <summary>The rest of the amount.</summary>
    [Id(6)]
    public required Money Adjustment { get; init; }

    /// <summary>The tax in lines and delivery.</summary>
    [Id(7)]
    public required Money Tax { get; init; }

    /// <summary>Why.</summary>
    [Id(8)]
    public required string Reason { get; init; }

    /// <summary>Which member of the staff gave it back.</summary>
    [Id(9)]
    public UserId? Staff { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(10)]
    public required DateTimeOffset At { get; init; }

    /// <summary>The attempt whose charge it is of.</summary>
    [Id(11)]
    public required int Attempt { get; init; }

    /// <summary>What became of it.</summary>
    [Id(12)]
    public required PaymentOperationStatus Status { get; init; }

    /// <summary>Why the gateway declined it.</summary>
    [Id(13)]
    public string? DeclineCode { get; init; }

    /// <summary>When its outcome was known.</summary>
    [Id(14)]
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The key under which the payment has it, where the shop gave it back by itself; <c>null</c> where it is made of the id.</summary>
    [Id(15)]
    public string? Key { get; init; }

    /// <summary>The declined refund that this one tries again.</summary>
    [Id(16)]
    public RefundId? RetryOf { get; init; }

    /// <summary>Why, in words for the buyer.</summary>
    [Id(17)]
    public string? PublicReason { get; init; }
}
