namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>A page of refunds.</summary>
internal sealed record RefundList
{
    public string? Object { get; init; }

    public List<Refund?>? Data { get; init; }

    public bool HasMore { get; init; }
}
