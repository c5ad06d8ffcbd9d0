using Ecommerce.Contracts.Carts;

namespace Ecommerce.Contracts.Orders;

/// <summary>Places an order from one version of a cart.</summary>
[GenerateSerializer, Immutable, Alias("orders.PlaceOrder")]
public sealed record PlaceOrder
{
    /// <summary>Identity of the command: the Idempotency-Key, from which the order's id is derived.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks; must be let into the cart.</summary>
    [Id(1)]
    public required CartAccess Access { get; init; }

    /// <summary>The cart.</summary>
    [Id(2)]
    public required CartId Cart { get; init; }

    /// <summary>The version of it that the buyer saw.</summary>
    [Id(3)]
    public required long CartVersion { get; init; }

    /// <summary>The total that the buyer saw. Compared, never used.</summary>
    [Id(4)]
    public required Money ExpectedTotal { get; init; }

    /// <summary>Token of the means of payment.</summary>
    [Id(5)]
    public required string PaymentMethod { get; init; }

    /// <summary>Where the gateway sends the buyer back after an approval.</summary>
    [Id(6)]
    public string? ReturnUrl { get; init; }
}
