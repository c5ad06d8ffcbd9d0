using Ecommerce.Contracts.Carts;

namespace Ecommerce.Api.Carts;

/// <summary>What merging did to a line of the account's cart.</summary>
public sealed record MergeLineBody
{
    /// <summary>The variant.</summary>
    public required string Sku { get; init; }

    /// <summary>Units before; 0 when it was not there.</summary>
    public required int From { get; init; }

    /// <summary>Units after; 0 when it is no longer there.</summary>
    public required int To { get; init; }

    /// <summary>Why, e.g. <c>raised</c>: both carts had it, and the larger number counts.</summary>
    public required MergeReason Reason { get; init; }
}
