namespace Ecommerce.Contracts.Carts;

/// <summary>Asks for what an order is placed from.</summary>
[GenerateSerializer, Immutable, Alias("carts.SnapshotCart")]
public sealed record SnapshotCart
{
    /// <summary>Who asks.</summary>
    [Id(0)]
    public required CartAccess Access { get; init; }

    /// <summary>The version that the buyer saw.</summary>
    [Id(1)]
    public required long Version { get; init; }
}
