using System.Collections.Immutable;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Promotions;

/// <summary>Entry <c>u:{order}</c>.</summary>
public sealed record PromotionUse
{
    /// <summary>Hashed names of the buyer.</summary>
    public required ImmutableArray<string> Customer { get; init; }

    /// <summary>Its state.</summary>
    public required UseStatus Status { get; init; }

    /// <summary>When it got there.</summary>
    public required DateTimeOffset At { get; init; }
}
