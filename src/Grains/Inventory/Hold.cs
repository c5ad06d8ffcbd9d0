using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Inventory;

/// <summary>Entry <c>h:{holdId}</c>.</summary>
public sealed record Hold
{
    /// <summary>The order that owns it.</summary>
    public required OrderId Owner { get; init; }

    /// <summary>Units; 0 for the mark left by a release that came before its hold.</summary>
    public required int Quantity { get; init; }

    /// <summary>Its state.</summary>
    public required HoldStatus Status { get; init; }

    /// <summary>When it got there.</summary>
    public required DateTimeOffset At { get; init; }
}
