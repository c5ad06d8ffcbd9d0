namespace Ecommerce.Contracts.Carts;

/// <summary>What is held for a cart.</summary>
[GenerateSerializer, Immutable, Alias("carts.CartReservation")]
public sealed record CartReservation
{
    /// <summary>The version of the cart whose lines are held; an order of it takes them over.</summary>
    [Id(0)]
    public required long CartVersion { get; init; }

    /// <summary>When the first of them goes back on sale.</summary>
    [Id(1)]
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How often it may still be extended.</summary>
    [Id(2)]
    public required int ExtensionsLeft { get; init; }
}
