using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Orders;

/// <summary>One change of an order.</summary>
public sealed record TimelineEntryBody
{
    /// <summary>The revision that the change made; with it the order can be read <c>?asOf</c> its time.</summary>
    public required long Revision { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required TimelineType Type { get; init; }

    /// <summary>Who did it.</summary>
    public required ActorKind Actor { get; init; }

    /// <summary>For staff: which of them did it.</summary>
    public UserId? StaffId { get; init; }

    /// <summary>Why: a stable code, <c>request</c> where somebody asked for it.</summary>
    public required string Cause { get; init; }

    /// <summary>Why, in the words of whoever did it. The buyer reads what staff says for the buyer.</summary>
    public string? Note { get; init; }

    /// <summary>For staff: what the buyer reads in the place of the note.</summary>
    public string? PublicNote { get; init; }

    /// <summary>Lifecycle afterwards.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>Money afterwards.</summary>
    public required PaymentStatus PaymentStatus { get; init; }

    /// <summary>Goods afterwards.</summary>
    public required FulfilmentStatus FulfilmentStatus { get; init; }
}
