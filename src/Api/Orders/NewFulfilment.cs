namespace Ecommerce.Api.Orders;

/// <summary>A parcel that leaves the house. Without lines: all that has not left yet.</summary>
public sealed record NewFulfilment
{
    /// <summary>What is in it.</summary>
    public IReadOnlyList<LineQuantityBody>? Lines { get; init; }

    /// <summary>Who carries it.</summary>
    public required string Carrier { get; init; }

    /// <summary>The carrier's number of it.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>Where the carrier shows where it is: an <c>https</c> address.</summary>
    public string? TrackingUrl { get; init; }

    /// <summary>Code of the location that it leaves from, as far as there are enough units; where most are when not given.</summary>
    public string? Location { get; init; }
}
