namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>Stripe's error: the body's <c>error</c>, and what an intent keeps as <c>last_payment_error</c>.</summary>
internal sealed record PaymentProblem
{
    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? DeclineCode { get; init; }

    public string? Message { get; init; }

    public string? Param { get; init; }

    public PaymentIntent? PaymentIntent { get; init; }
}
