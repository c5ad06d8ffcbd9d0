using System.Text.Json.Serialization;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Inventory;

/// <summary>Entry <c>v:{newest first}</c>, or <c>m:{oldest first}</c> as it was once: why units came to the house or left it.</summary>
public sealed record Movement
{
    /// <summary>Units in the house: more, or fewer.</summary>
    public required long Delta { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    public string? Note { get; init; }

    /// <summary>What happened.</summary>
    public MovementKind Kind { get; init; }

    /// <summary>Units that cannot be sold: more, or fewer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Unavailable { get; init; }

    /// <summary>Where; <c>null</c> for the main location.</summary>
    public string? Location { get; init; }

    /// <summary>Units in the house afterwards; <c>null</c> in movements from before it was noted.</summary>
    public long? OnHand { get; init; }

    /// <summary>The order whose units moved.</summary>
    public OrderId? Order { get; init; }
}
