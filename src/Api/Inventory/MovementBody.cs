using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Inventory;

/// <summary>Units that came or went.</summary>
public sealed record MovementBody
{
    /// <summary>What happened.</summary>
    public required MovementKind Kind { get; init; }

    /// <summary>Units in the house: more, or fewer.</summary>
    public required long Delta { get; init; }

    /// <summary>Units that cannot be sold: more, or fewer.</summary>
    public required long Unavailable { get; init; }

    /// <summary>Units in the house afterwards; <c>null</c> where it was not noted.</summary>
    public required long? OnHand { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    public required string? Note { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The order whose units moved.</summary>
    public required OrderId? OrderId { get; init; }

    /// <summary>Code of the location.</summary>
    public required string Location { get; init; }

    /// <summary>The body of a movement.</summary>
    internal static MovementBody Of(MovementView movement) => new()
    {
        Kind = movement.Kind,
        Delta = movement.Delta,
        Unavailable = movement.Unavailable,
        OnHand = movement.OnHand,
        Reason = movement.Reason,
        Note = movement.Note,
        Actor = movement.Actor,
        At = movement.At,
        OrderId = movement.Order,
        Location = movement.Location,
    };
}
