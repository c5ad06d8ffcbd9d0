using System.Collections.Immutable;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Orders;

/// <summary>One parcel of an order that left the house.</summary>
[GenerateSerializer, Immutable, Alias("orders.Fulfilment")]
public sealed record Fulfilment
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required FulfilmentId Id { get; init; }

    /// <summary>The idempotency key under which it was written down.</summary>
    [Id(1)]
    public required string OperationId { get; init; }

    /// <summary>Hash of the request's body.</summary>
    [Id(2)]
    public required string Fingerprint { get; init; }

    /// <summary>What is in it.</summary>
    [Id(3)]
    public required ImmutableArray<LineQuantity> Lines { get; init; }

    /// <summary>Who carries it.</summary>
    [Id(4)]
    public required string Carrier { get; init; }

    /// <summary>The carrier's number of it.</summary>
    [Id(5)]
    public string? TrackingNumber { get; init; }

    /// <summary>Where the carrier shows where it is.</summary>
    [Id(6)]
    public string? TrackingUrl { get; init; }

    /// <summary>Which member of the staff sent it.</summary>
    [Id(7)]
    public UserId? Staff { get; init; }

    /// <summary>When it left.</summary>
    [Id(8)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Code of the location that it left from; <c>null</c> when nobody said.</summary>
    [Id(9)]
    public string? Location { get; init; }
}
