using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Holds units for an order.</summary>
[GenerateSerializer, Immutable, Alias("inventory.HoldStock")]
public sealed record HoldStock
{
    /// <summary>See <see cref="HoldIds"/>.</summary>
    [Id(0)]
    public required string HoldId { get; init; }

    /// <summary>The order that owns it. Only this order ends it.</summary>
    [Id(1)]
    public required OrderId Owner { get; init; }

    /// <summary>Units, 1 or more.</summary>
    [Id(2)]
    public required int Quantity { get; init; }

    /// <summary>The order's deadline: a request that arrives later is refused, since its order has ended.</summary>
    [Id(3)]
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Names under which the buyer counts where a SKU has a limit per customer; hashed, or ids.</summary>
    [Id(4)]
    public ImmutableArray<string> Customer { get => field.IsDefault ? [] : field; init; } = [];
}
