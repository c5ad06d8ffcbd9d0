using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Ports.Orders;

/// <summary>Which orders to list. Orders that were refused while being placed are never listed.</summary>
public sealed record OrderFilter
{
    /// <summary>Only this user's; <c>null</c> = everybody's, for staff.</summary>
    public UserId? User { get; init; }

    /// <summary>Only in these statuses; empty = any.</summary>
    public IReadOnlyList<OrderStatus> Statuses { get; init; } = [];

    /// <summary>Continue after this order.</summary>
    public OrderCursor? After { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 24;
}
