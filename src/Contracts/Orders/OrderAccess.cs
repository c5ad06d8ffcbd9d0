using Ecommerce.Contracts.Carts;

namespace Ecommerce.Contracts.Orders;

/// <summary>Who may see an order: the holder of the cart token it was placed with, its user, or staff.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderAccess")]
public sealed record OrderAccess
{
    /// <summary>The cart token and the user.</summary>
    [Id(0)]
    public required CartAccess Access { get; init; }

    /// <summary>True for staff who may read orders.</summary>
    [Id(1)]
    public bool IsStaff { get; init; }
}
