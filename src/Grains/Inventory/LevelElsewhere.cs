namespace Ecommerce.Grains.Inventory;

/// <summary>Stored: the units of a SKU at a location that is not the main one.</summary>
public sealed record LevelElsewhere
{
    /// <summary>Code of the location.</summary>
    public required string Location { get; init; }

    /// <summary>Units there.</summary>
    public required long OnHand { get; init; }

    /// <summary>Units there that cannot be sold.</summary>
    public required long Unavailable { get; init; }
}
