using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Inventory;

/// <summary>The counters of a SKU: <c>onHand = available + held + committed + unavailable</c>.</summary>
public sealed record StockLevels
{
    /// <summary>The SKU.</summary>
    public required Sku Sku { get; init; }

    /// <summary>+1 per change; 0 when nothing was ever stocked.</summary>
    public required long Revision { get; init; }

    /// <summary>Units in the house.</summary>
    public required long OnHand { get; init; }

    /// <summary>Units that can be sold; below zero when more are sold than there are.</summary>
    public required long Available { get; init; }

    /// <summary>Units set aside for orders that are being paid.</summary>
    public required long Held { get; init; }

    /// <summary>Units promised to confirmed orders.</summary>
    public required long Committed { get; init; }

    /// <summary>Units that cannot be sold.</summary>
    public required long Unavailable { get; init; }

    /// <summary>Where the units are: the main location first, then those that have any.</summary>
    public required IReadOnlyList<LocationLevelBody> Locations { get; init; }
}
