using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Orders;

/// <summary>A parcel that left the house.</summary>
public sealed record FulfilmentBody
{
    /// <summary>Its id.</summary>
    public required FulfilmentId Id { get; init; }

    /// <summary>What is in it.</summary>
    public required IReadOnlyList<LineQuantityBody> Lines { get; init; }

    /// <summary>Who carries it.</summary>
    public required string Carrier { get; init; }

    /// <summary>The carrier's number of it.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>Where the carrier shows where it is.</summary>
    public string? TrackingUrl { get; init; }

    /// <summary>When it left.</summary>
    public required DateTimeOffset ShippedAt { get; init; }

    /// <summary>For staff: who sent it.</summary>
    public UserId? StaffId { get; init; }

    /// <summary>For staff: code of the location that it was said to leave from.</summary>
    public string? Location { get; init; }
}
