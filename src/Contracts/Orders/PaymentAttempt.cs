using Ecommerce.Contracts.Payments;

namespace Ecommerce.Contracts.Orders;

/// <summary>One attempt to pay an order.</summary>
[GenerateSerializer, Immutable, Alias("orders.PaymentAttempt")]
public sealed record PaymentAttempt
{
    /// <summary>1, 2, …</summary>
    [Id(0)]
    public required int Number { get; init; }

    /// <summary>The idempotency key under which the buyer asked for it.</summary>
    [Id(1)]
    public required string OperationId { get; init; }

    /// <summary>Hash of the request's body.</summary>
    [Id(2)]
    public required string Fingerprint { get; init; }

    /// <summary>Token of the means of payment.</summary>
    [Id(3)]
    public required string PaymentMethod { get; init; }

    /// <summary>What became of it.</summary>
    [Id(4)]
    public required PaymentOperationStatus Status { get; init; }

    /// <summary>The gateway's id of the charge.</summary>
    [Id(5)]
    public string? Reference { get; init; }

    /// <summary>Why it was declined.</summary>
    [Id(6)]
    public string? DeclineCode { get; init; }

    /// <summary>Where the buyer must go to approve.</summary>
    [Id(7)]
    public string? ActionUrl { get; init; }

    /// <summary>Where the gateway sends the buyer back.</summary>
    [Id(8)]
    public string? ReturnUrl { get; init; }

    /// <summary>How often the gateway was asked what became of it.</summary>
    [Id(9)]
    public int Questions { get; init; }

    /// <summary>Another amount than ours that the gateway reports: a person must look, and nobody asks by the clock any more.</summary>
    [Id(10)]
    public Money? Reported { get; init; }
}
