using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ecommerce.Contracts.Inventory;

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

    /// <summary>
    /// Units at other locations than the main one, by their codes; <c>null</c> while there are none. The rest is at the main location: derived, so
    /// that the sum can never disagree.
    /// </summary>
    public ImmutableArray<LevelElsewhere>? Elsewhere { get; init; }

    /// <summary>How it is sold; <c>null</c> until somebody says.</summary>
    public StockTerms? Terms { get; init; }

    /// <summary>+1 per change of the terms.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long TermsRevision { get; init; }

    /// <summary>Whether staff were told that it is low, and it has not risen since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLow { get; init; }

    /// <summary>Whether it is sold beyond what is there.</summary>
    [JsonIgnore]
    public bool Backorder => Terms is { Backorder: true };

    /// <summary>Units that can be sold: derived, so that the four can never disagree.</summary>
    [JsonIgnore]
    public long Available => OnHand - Held - Committed - Unavailable;
}
