namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>The body of every refusal.</summary>
internal sealed record ErrorAnswer
{
    public PaymentProblem? Error { get; init; }
}
