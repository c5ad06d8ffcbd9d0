using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Commits or releases a hold.</summary>
[GenerateSerializer, Immutable, Alias("inventory.ChangeHold")]
public sealed record ChangeHold
{
    /// <summary>See <see cref="HoldIds"/>.</summary>
    [Id(0)]
    public required string HoldId { get; init; }

    /// <summary>The order that owns it.</summary>
    [Id(1)]
    public required OrderId Owner { get; init; }
}
