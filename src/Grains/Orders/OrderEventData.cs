using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>What the events of an order carry.</summary>
public sealed record OrderEventData
{
    /// <summary>The order as it stood after the event.</summary>
    public required OrderView Order { get; init; }

    /// <summary>The attempt that the event is about, where it is about one.</summary>
    public int? Attempt { get; init; }

    /// <summary>The refund that the event is about, where it is about one.</summary>
    public RefundId? Refund { get; init; }

    /// <summary>The parcel that the event is about, where it is about one.</summary>
    public FulfilmentId? Fulfilment { get; init; }

    /// <summary>The return that the event is about, where it is about one.</summary>
    public ReturnId? Return { get; init; }
}
