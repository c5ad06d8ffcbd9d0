using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Inventory;

/// <summary>The counters of a SKU: <c>onHand = available + held + committed + unavailable</c>.</summary>
[GenerateSerializer, Immutable, Alias("inventory.StockView")]
public sealed record StockView
{
    /// <summary>The SKU.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>+1 per accepted change.</summary>
    [Id(1)]
    public required long Revision { get; init; }

    /// <summary>Units in the house.</summary>
    [Id(2)]
    public required long OnHand { get; init; }

    /// <summary>Units that can be sold; below zero when more are sold than there are.</summary>
    [Id(3)]
    public required long Available { get; init; }

    /// <summary>Units set aside for orders that are being paid.</summary>
    [Id(4)]
    public required long Held { get; init; }

    /// <summary>Units promised to confirmed orders.</summary>
    [Id(5)]
    public required long Committed { get; init; }

    /// <summary>Units that cannot be sold (damaged).</summary>
    [Id(6)]
    public required long Unavailable { get; init; }

    /// <summary>Whether it is sold beyond what is there.</summary>
    [Id(7)]
    public bool Backorder { get; init; }

    /// <summary>Where the units are: the main location first, then those that have any, by their codes.</summary>
    [Id(8)]
    public ImmutableArray<LocationLevel> Levels { get; init; } = [];
}
