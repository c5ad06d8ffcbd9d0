using Ecommerce.Contracts.Orders;

namespace Ecommerce.Grains.Orders;

/// <summary>An event that a change causes, and what of the order it is about.</summary>
public sealed record OrderEvent
{
    /// <summary>See <see cref="OrderEvents"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The payment attempt.</summary>
    public int? Attempt { get; init; }

    /// <summary>The refund.</summary>
    public RefundId? Refund { get; init; }

    /// <summary>The parcel.</summary>
    public FulfilmentId? Fulfilment { get; init; }

    /// <summary>The return.</summary>
    public ReturnId? Return { get; init; }

    /// <summary>An event that is about the whole order.</summary>
    public static implicit operator OrderEvent(string type) => new() { Type = type };
}
