namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>A page of payment intents, the newest first.</summary>
internal sealed record PaymentIntentList
{
    public string? Object { get; init; }

    public List<PaymentIntent?>? Data { get; init; }

    public bool HasMore { get; init; }
}
