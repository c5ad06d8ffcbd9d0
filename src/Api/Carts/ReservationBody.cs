namespace Ecommerce.Api.Carts;

/// <summary>What is held for a cart before an order is placed.</summary>
public sealed record ReservationBody
{
    /// <summary>The version of the cart whose lines are held: placing an order of it takes them over, and any change of the cart gives them back.</summary>
    public required long CartVersion { get; init; }

    /// <summary>When they go back on sale.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How often this may still be extended.</summary>
    public required int ExtensionsLeft { get; init; }
}
