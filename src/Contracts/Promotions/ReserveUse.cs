using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Promotions;

/// <summary>Takes one use of a promotion for an order.</summary>
[GenerateSerializer, Immutable, Alias("promotions.ReserveUse")]
public sealed record ReserveUse
{
    /// <summary>The order; an order has one use of a promotion, however often it asks.</summary>
    [Id(0)]
    public required OrderId Order { get; init; }

    /// <summary>Names of the buyer, e.g. user and e-mail address, hashed: the limit per customer counts for each of them.</summary>
    [Id(1)]
    public required ImmutableArray<string> Customer { get; init; }

    /// <summary>When the order ends by itself: after it nothing is reserved.</summary>
    [Id(2)]
    public required DateTimeOffset Deadline { get; init; }
}
