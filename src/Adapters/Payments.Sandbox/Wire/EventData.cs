using System.Text.Json;

namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>What an event is about: an intent or a charge, by the event's type.</summary>
internal sealed record EventData
{
    public JsonElement Object { get; init; }

    public ChargeBefore? PreviousAttributes { get; init; }
}
