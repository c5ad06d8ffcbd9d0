using Ecommerce.Contracts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Api.Payments;

/// <summary>A payment as it stands.</summary>
public sealed record PaymentBody
{
    /// <summary>Its id.</summary>
    public required PaymentId Id { get; init; }

    /// <summary>Its order.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>Its status.</summary>
    public required PaymentStatus Status { get; init; }

    /// <summary>Reserved and not let go.</summary>
    public required Money Authorized { get; init; }

    /// <summary>Taken.</summary>
    public required Money Captured { get; init; }

    /// <summary>Given back.</summary>
    public required Money Refunded { get; init; }

    /// <summary>Its operations, oldest first.</summary>
    public required IReadOnlyList<OperationBody> Operations { get; init; }
}
