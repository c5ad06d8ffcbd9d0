namespace Ecommerce.Api.Inventory;

/// <summary>The units of a SKU at one location.</summary>
public sealed record LocationLevelBody
{
    /// <summary>Code of the location.</summary>
    public required string Location { get; init; }

    /// <summary>Units there. What is held or committed is promised from all locations together.</summary>
    public required long OnHand { get; init; }

    /// <summary>Units there that cannot be sold.</summary>
    public required long Unavailable { get; init; }
}
