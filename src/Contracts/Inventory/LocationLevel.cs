namespace Ecommerce.Contracts.Inventory;

/// <summary>The units of a SKU at one location. What is held or committed is promised from all of them together and belongs to none.</summary>
[GenerateSerializer, Immutable, Alias("inventory.LocationLevel")]
public sealed record LocationLevel
{
    /// <summary>Code of the location, see <see cref="Locations"/>.</summary>
    [Id(0)]
    public required string Location { get; init; }

    /// <summary>Units there.</summary>
    [Id(1)]
    public required long OnHand { get; init; }

    /// <summary>Units there that cannot be sold.</summary>
    [Id(2)]
    public required long Unavailable { get; init; }

    /// <summary>Units there that may leave.</summary>
    public long Sellable => OnHand - Unavailable;
}
