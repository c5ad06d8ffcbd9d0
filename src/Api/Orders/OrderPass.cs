using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>Access to one order.</summary>
public sealed record OrderPass
{
    /// <summary>The order.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>Send it as header <c>Order-Token</c>.</summary>
    public required string OrderToken { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Without its members: they are secret.</summary>
    public override string ToString() => nameof(OrderPass);
}
