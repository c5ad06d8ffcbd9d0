using System.Collections.Immutable;

namespace Ecommerce.Contracts.Orders;

/// <summary>Every change of an order, oldest first.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderTimeline")]
public sealed record OrderTimeline
{
    /// <summary>The order.</summary>
    [Id(0)]
    public required OrderId Order { get; init; }

    /// <summary>The changes. Whoever is not staff does not see those of <see cref="TimelineType.Attention"/>, nor who of the staff did what.</summary>
    [Id(1)]
    public required ImmutableArray<TimelineEntry> Entries { get; init; }
}
