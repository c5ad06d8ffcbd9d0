using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Grains.Payments;

/// <summary>The money of an order: an append-only list of operations; every amount and status is computed from it.</summary>
public sealed record PaymentState
{
    /// <summary>The order.</summary>
    public OrderId Order { get; init; }

    /// <summary>Currency of everything here.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Operations, oldest first.</summary>
    public ImmutableArray<PaymentOperation> Operations { get; init; } = [];
}
