using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Units that came to a SKU's stock or left it.</summary>
[GenerateSerializer, Immutable, Alias("inventory.MovementView")]
public sealed record MovementView
{
    /// <summary>What happened.</summary>
    [Id(0)]
    public required MovementKind Kind { get; init; }

    /// <summary>Units in the house: more, or fewer.</summary>
    [Id(1)]
    public required long Delta { get; init; }

    /// <summary>Units that cannot be sold: more, or fewer.</summary>
    [Id(2)]
    public required long Unavailable { get; init; }

    /// <summary>Units in the house afterwards; <c>null</c> in movements from before it was noted.</summary>
    [Id(3)]
    public required long? OnHand { get; init; }

    /// <summary>Why.</summary>
    [Id(4)]
    public required string Reason { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    [Id(5)]
    public required string? Note { get; init; }

    /// <summary>Who.</summary>
    [Id(6)]
    public required string Actor { get; init; }

    /// <summary>When.</summary>
    [Id(7)]
    public required DateTimeOffset At { get; init; }

    /// <summary>The order whose units moved.</summary>
    [Id(8)]
    public required OrderId? Order { get; init; }

    /// <summary>Where.</summary>
    [Id(9)]
    public string Location { get; init; } = Locations.Main;
}
