using Ecommerce.Contracts.Inventory;

namespace Ecommerce.Grains.Inventory;

/// <summary>A shipment from a hold or a return to it. Never more of them than twice its units, so they may stay for good.</summary>
public sealed record HoldStep
{
    /// <summary>The operation that did it.</summary>
    public required string Operation { get; init; }

    /// <summary>Hash of the operation's body.</summary>
    public required string Fingerprint { get; init; }

    /// <summary><see cref="MovementKind.Shipped"/> or <see cref="MovementKind.Returned"/>.</summary>
    public required MovementKind Kind { get; init; }

    /// <summary>Units.</summary>
    public required int Quantity { get; init; }
}
