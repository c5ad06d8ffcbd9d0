using System.Collections.Immutable;

namespace Ecommerce.Contracts.Orders;

/// <summary>What is to be given back: units, the delivery, an amount. With none of them: everything that is left.</summary>
[GenerateSerializer, Immutable, Alias("orders.RefundScope")]
public sealed record RefundScope
{
    /// <summary>Units whose price is given back, each SKU once.</summary>
    [Id(0)]
    public required ImmutableArray<LineQuantity> Lines { get; init; }

    /// <summary>Whether the delivery's price is given back too.</summary>
    [Id(1)]
    public bool Shipping { get; init; }

    /// <summary>The amount, where it is not what units and delivery come to; <c>null</c> for what they come to.</summary>
    [Id(2)]
    public Money? Amount { get; init; }

    /// <summary>The received return that is refunded; without lines, its units that came back.</summary>
    [Id(3)]
    public ReturnId? Return { get; init; }

    /// <summary>The declined refund that is tried again, as it was; nothing else is said then.</summary>
    [Id(4)]
    public RefundId? RetryOf { get; init; }
}
