namespace Ecommerce.Api.Carts;

/// <summary>What a merge did, to be shown to the buyer.</summary>
public sealed record MergeResultBody
{
    /// <summary>Every line that the guest's cart had, and every one that was moved.</summary>
    public required IReadOnlyList<MergeLineBody> Lines { get; init; }

    /// <summary>Codes that were left out.</summary>
    public required IReadOnlyList<RefusedCouponBody> Coupons { get; init; }
}
