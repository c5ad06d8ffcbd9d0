using System.Collections.Immutable;

namespace Ecommerce.Contracts.Orders;

/// <summary>Writes down that units of an order left the house.</summary>
[GenerateSerializer, Immutable, Alias("orders.FulfilOrder")]
public sealed record FulfilOrder
{
    /// <summary>Identity of the command, from which the fulfilment's id is derived.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>Who asks; staff only.</summary>
    [Id(1)]
    public required OrderAccess Access { get; init; }

    /// <summary>What leaves, each SKU once; none for all that is left.</summary>
    [Id(2)]
    public required ImmutableArray<LineQuantity> Lines { get; init; }

    /// <summary>Who carries it.</summary>
    [Id(3)]
    public required string Carrier { get; init; }

    /// <summary>The carrier's number of it.</summary>
    [Id(4)]
    public string? TrackingNumber { get; init; }

    /// <summary>Where the carrier shows where it is.</summary>
    [Id(5)]
    public string? TrackingUrl { get; init; }

    /// <summary>Code of the location that it leaves from; where most units are when not given. See <see cref="Inventory.ShipStock.Location"/>.</summary>
    [Id(6)]
    public string? Location { get; init; }

    /// <summary>
    /// What the sender found against its location, which is a setting that this grain does not know. It counts only while the command is new: a
    /// repetition gets its stored answer.
    /// </summary>
    [Id(7)]
    public Rejection? Objection { get; init; }
}
