using System.Collections.Immutable;

namespace Ecommerce.Contracts.Orders;

/// <summary>One return of an order.</summary>
[GenerateSerializer, Immutable, Alias("orders.OrderReturn")]
public sealed record OrderReturn
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required ReturnId Id { get; init; }

    /// <summary>The steps that made it what it is, the request first.</summary>
    [Id(1)]
    public required ImmutableArray<ReturnChange> Changes { get; init; }

    /// <summary>How far it is.</summary>
    [Id(2)]
    public required ReturnStatus Status { get; init; }

    /// <summary>What comes back.</summary>
    [Id(3)]
    public required ImmutableArray<ReturnLine> Lines { get; init; }

    /// <summary>Why, in the words of the buyer.</summary>
    [Id(4)]
    public required string Reason { get; init; }

    /// <summary>When it was requested.</summary>
    [Id(5)]
    public required DateTimeOffset At { get; init; }

    /// <summary>What staff said of it last.</summary>
    [Id(6)]
    public string? Note { get; init; }

    /// <summary>When it came back.</summary>
    [Id(7)]
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The refund of it.</summary>
    [Id(8)]
    public RefundId? Refund { get; init; }

    /// <summary>Code of the location where the units were put; <c>null</c> when nobody said.</summary>
    [Id(9)]
    public string? Location { get; init; }
}
