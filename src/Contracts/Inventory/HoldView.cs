using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Inventory;

/// <summary>A hold as it stands.</summary>
[GenerateSerializer, Immutable, Alias("inventory.HoldView")]
public sealed record HoldView
{
    /// <summary>See <see cref="HoldIds"/>.</summary>
    [Id(0)]
    public required string HoldId { get; init; }

    /// <summary>The order that owns it.</summary>
    [Id(1)]
    public required OrderId Owner { get; init; }

    /// <summary>Units in all, shipped or not.</summary>
    [Id(2)]
    public required int Quantity { get; init; }

    /// <summary>Its state.</summary>
    [Id(3)]
    public required HoldStatus Status { get; init; }

    /// <summary>Units of it that have left the house.</summary>
    [Id(4)]
    public int Shipped { get; init; }

    /// <summary>Units of those that came back.</summary>
    [Id(5)]
    public int Returned { get; init; }
}
