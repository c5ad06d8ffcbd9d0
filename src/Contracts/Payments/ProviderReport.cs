namespace Ecommerce.Contracts.Payments;

/// <summary>
/// What the payment gateway says of one operation. The same message whether it comes from the call's answer, from a webhook,
/// from the buyer's return or from a later question, so that whichever arrives first decides and the rest change nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("payments.ProviderReport")]
public sealed record ProviderReport
{
    /// <summary>The payment.</summary>
    [Id(0)]
    public required PaymentId Payment { get; init; }

    /// <summary>Which operation, by the deterministic key it was sent under, e.g. <c>pay_…:auth:1</c>.</summary>
    [Id(1)]
    public required string OperationKey { get; init; }

    /// <summary>What was asked.</summary>
    [Id(2)]
    public required PaymentOperationKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    [Id(3)]
    public required PaymentOperationStatus Status { get; init; }

    /// <summary>The gateway's own id of the charge (Stripe: the payment intent). Known once the gateway answered.</summary>
    [Id(4)]
    public string? Reference { get; init; }

    /// <summary>The amount that the gateway names: authorized, captured, voided or refunded. Compared with ours before anything is believed.</summary>
    [Id(5)]
    public Money? Amount { get; init; }

    /// <summary>Why it was declined, in the gateway's stable words, e.g. <c>insufficient_funds</c>.</summary>
    [Id(6)]
    public string? DeclineCode { get; init; }

    /// <summary>Where the buyer must go to approve (3-D Secure, redirect). Only with <see cref="PaymentOperationStatus.RequiresAction"/>.</summary>
    [Id(7)]
    public string? ActionUrl { get; init; }
}
