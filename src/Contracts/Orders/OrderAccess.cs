using Ecommerce.Contracts.Carts;

namespace Ecommerce.Contracts.Orders;

/// <summary>Who may see an order: the holder of the cart token it was placed with or of a token that a mailed link gave, its user, or staff.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderAccess")]
public sealed record OrderAccess
{
    /// <summary>The cart token and the user.</summary>
    [Id(0)]
    public required CartAccess Access { get; init; }

    /// <summary>True for staff who may read orders.</summary>
    [Id(1)]
    public bool IsStaff { get; init; }

    /// <summary>SHA-256 of the token that a mailed link was exchanged for, base64url; <c>null</c> when none was presented.</summary>
    [Id(2)]
    public string? TokenHash { get; init; }
}
