namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>Stripe's payment intent, as far as the shop reads it. Amounts are minor units; the currency is in lower case.</summary>
internal sealed record PaymentIntent
{
    public string? Id { get; init; }

    public string? Object { get; init; }

    public long Amount { get; init; }

    public long AmountCapturable { get; init; }

    public long AmountReceived { get; init; }

    public string? Currency { get; init; }

    public string? CaptureMethod { get; init; }

    public string? Status { get; init; }

    public string? PaymentMethod { get; init; }

    public string? LatestCharge { get; init; }

    public long Created { get; init; }

    public bool Livemode { get; init; }

    public PaymentProblem? LastPaymentError { get; init; }

    public NextAction? NextAction { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }
}
