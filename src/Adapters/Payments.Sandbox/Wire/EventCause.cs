namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>The request that caused an event: its key is the operation's key. Empty for what a buyer did on the gateway's page.</summary>
internal sealed record EventCause
{
    public string? IdempotencyKey { get; init; }
}
