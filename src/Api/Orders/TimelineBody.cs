using Ecommerce.Contracts.Orders;

namespace Ecommerce.Api.Orders;

/// <summary>What happened to an order, oldest first.</summary>
public sealed record TimelineBody
{
    /// <summary>The order.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>Its changes.</summary>
    public required IReadOnlyList<TimelineEntryBody> Entries { get; init; }
}
