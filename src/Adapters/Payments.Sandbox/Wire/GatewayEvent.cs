namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>Stripe's event, the body of a webhook.</summary>
internal sealed record GatewayEvent
{
    public string? Id { get; init; }

    public string? Object { get; init; }

    public string? Type { get; init; }

    public long Created { get; init; }

    public EventData? Data { get; init; }

    public EventCause? Request { get; init; }
}
