namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>What of a charge an event changed, as it was before: the difference is the amount of this refund alone.</summary>
internal sealed record ChargeBefore
{
    public long AmountRefunded { get; init; }
}
