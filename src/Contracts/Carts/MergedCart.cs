namespace Ecommerce.Contracts.Carts;

/// <summary>The account's cart after a merge, and what that did.</summary>
[GenerateSerializer, Immutable, Alias("carts.MergedCart")]
public sealed record MergedCart
{
    /// <summary>The cart as it stands.</summary>
    [Id(0)]
    public required CartView Cart { get; init; }

    /// <summary>What the merge did, when it was done.</summary>
    [Id(1)]
    public required MergeReport Report { get; init; }
}
