namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>Stripe's refund, as far as the shop reads it.</summary>
internal sealed record Refund
{
    public string? Id { get; init; }

    public string? Object { get; init; }

    public long Amount { get; init; }

    public string? Currency { get; init; }

    public string? PaymentIntent { get; init; }

    public string? Status { get; init; }

    public string? FailureReason { get; init; }

    public long Created { get; init; }
}
