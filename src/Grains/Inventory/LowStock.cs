using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Inventory;

/// <summary>Event <see cref="Name"/>: no more is available than should always be.</summary>
public sealed record LowStock
{
    /// <summary>Name of the event.</summary>
    public const string Name = "inventory.low_stock";

    /// <summary>The SKU.</summary>
    public required Sku Sku { get; init; }

    /// <summary>Units that can be sold.</summary>
    public required long Available { get; init; }

    /// <summary>Units that should be.</summary>
    public required long SafetyStock { get; init; }
}
