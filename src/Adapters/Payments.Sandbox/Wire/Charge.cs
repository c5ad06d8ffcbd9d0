namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>Stripe's charge, which <c>charge.refunded</c> carries; its metadata is the intent's.</summary>
internal sealed record Charge
{
    public string? Id { get; init; }

    public string? Object { get; init; }

    public long Amount { get; init; }

    public long AmountCaptured { get; init; }

    public long AmountRefunded { get; init; }

    public bool Refunded { get; init; }

    public string? Currency { get; init; }

    public string? PaymentIntent { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }
}
