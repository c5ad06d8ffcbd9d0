using System.Text.Json.Serialization;

namespace Ecommerce.Grains.Inventory;

/// <summary>The head of a SKU's record: counters only. Holds and movements are entries, or a hot SKU would slow down as they pile up.</summary>
public sealed record SkuState
{
    /// <summary>Units in the house.</summary>
    public long OnHand { get; init; }

    /// <summary>Units of orders that are being paid.</summary>
    public long Held { get; init; }

    /// <summary>Units of confirmed orders.</summary>
    public long Committed { get; init; }

    /// <summary>Units that cannot be sold.</summary>
    public long Unavailable { get; init; }

    /// <summary>Units that can be sold: derived, so that the four can never disagree.</summary>
    [JsonIgnore]
    public long Available => OnHand - Held - Committed - Unavailable;
}
