namespace Ecommerce.Contracts.Carts;

/// <summary>Holds what is in a cart for a while, before an order is placed.</summary>
[GenerateSerializer, Immutable, Alias("carts.ReserveCart")]
public sealed record ReserveCart
{
    /// <summary>Who asks.</summary>
    [Id(0)]
    public required CartAccess Access { get; init; }

    /// <summary>The version that the caller read; <c>null</c> = whichever it is.</summary>
    [Id(1)]
    public long? ExpectedVersion { get; init; }

    /// <summary>The operation that extends a reservation; <c>null</c> to make one.</summary>
    [Id(2)]
    public string? Extension { get; init; }
}
