using System.Collections.Immutable;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Contracts.Payments;

/// <summary>A payment as it stands.</summary>
[GenerateSerializer, Immutable, Alias("payments.PaymentView")]
public sealed record PaymentView
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required PaymentId Id { get; init; }

    /// <summary>+1 per accepted change.</summary>
    [Id(1)]
    public required long Revision { get; init; }

    /// <summary>Its order.</summary>
    [Id(2)]
    public required OrderId Order { get; init; }

    /// <summary>The status that the order shows.</summary>
    [Id(3)]
    public required PaymentStatus Status { get; init; }

    /// <summary>Sum of what was authorized and not let go.</summary>
    [Id(4)]
    public required Money Authorized { get; init; }

    /// <summary>Sum of what was taken.</summary>
    [Id(5)]
    public required Money Captured { get; init; }

    /// <summary>Sum of what was given back.</summary>
    [Id(6)]
    public required Money Refunded { get; init; }

    /// <summary>Its operations, oldest first.</summary>
    [Id(7)]
    public required ImmutableArray<PaymentOperation> Operations { get; init; }
}
