using Ecommerce.Contracts.Carts;

namespace Ecommerce.Grains.Carts;

/// <summary>A guest's cart that was merged, and what that did.</summary>
public sealed record CartMerge
{
    /// <summary>The guest's cart.</summary>
    public required CartId Source { get; init; }

    /// <summary>What the merge did: the answer to whoever repeats it.</summary>
    public required MergeReport Report { get; init; }
}
