using System.Collections.Immutable;

namespace Ecommerce.Contracts.Carts;

/// <summary>What a merge did, for the buyer to see.</summary>
[GenerateSerializer, Immutable, Alias("carts.MergeReport")]
public sealed record MergeReport
{
    /// <summary>Every line that the guest's cart had, and every one that is no longer where it was.</summary>
    [Id(0)]
    public required ImmutableArray<MergedLine> Lines { get; init; }

    /// <summary>Codes that were left out.</summary>
    [Id(1)]
    public ImmutableArray<RefusedCoupon> Coupons { get; init; } = [];
}
