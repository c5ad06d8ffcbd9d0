using Ecommerce.Contracts.Orders;

namespace Ecommerce.Ports.Orders;

/// <summary>An order that a person must look at.</summary>
public sealed record AttentionItem
{
    /// <summary>The order.</summary>
    public required OrderSummary Order { get; init; }

    /// <summary>Why: the oldest of <see cref="Concerns"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>All that a person must look at, oldest first.</summary>
    public required IReadOnlyList<OrderConcern> Concerns { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }
}
