using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Promotions;

/// <summary>The head of a promotion's record; the uses are entries.</summary>
public sealed record PromotionState
{
    /// <summary>What it gives; <c>null</c> while only marks of uses are here.</summary>
    public Promotion? Promotion { get; init; }

    /// <summary>Uses of orders that are being paid.</summary>
    public int Reserved { get; init; }

    /// <summary>Uses of confirmed orders.</summary>
    public int Committed { get; init; }

    /// <summary>When it was created. Indexed.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
