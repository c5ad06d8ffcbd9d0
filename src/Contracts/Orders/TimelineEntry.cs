using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Orders;

/// <summary>One change of an order: when, by whom and why, and how the order stood afterwards.</summary>
[GenerateSerializer, Immutable, Alias("orders.TimelineEntry")]
public sealed record TimelineEntry
{
    /// <summary>The order's revision that the change made.</summary>
    [Id(0)]
    public required long Revision { get; init; }

    /// <summary>When.</summary>
    [Id(1)]
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    [Id(2)]
    public required TimelineType Type { get; init; }

    /// <summary>Who did it.</summary>
    [Id(3)]
    public required ActorKind Actor { get; init; }

    /// <summary>Which member of the staff did it; <c>null</c> for anybody else.</summary>
    [Id(4)]
    public UserId? Staff { get; init; }

    /// <summary>Why, as a code: see <see cref="TimelineCauses"/>.</summary>
    [Id(5)]
    public required string Cause { get; init; }

    /// <summary>Why, in the words of whoever did it.</summary>
    [Id(6)]
    public string? Note { get; init; }

    /// <summary>Lifecycle afterwards.</summary>
    [Id(7)]
    public required OrderStatus Status { get; init; }

    /// <summary>Money afterwards.</summary>
    [Id(8)]
    public required PaymentStatus PaymentStatus { get; init; }

    /// <summary>Goods afterwards.</summary>
    [Id(9)]
    public required FulfilmentStatus FulfilmentStatus { get; init; }

    /// <summary>What staff said for the buyer; <see cref="Note"/> is for staff then.</summary>
    [Id(10)]
    public string? PublicNote { get; init; }
}
