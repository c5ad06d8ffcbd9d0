using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Ports.Payments;

/// <summary>What a gateway has booked of one charge.</summary>
public sealed record LedgerCharge
{
    /// <summary>The gateway's own id of the charge.</summary>
    public required string Reference { get; init; }

    /// <summary>The payment it was asked for; <c>null</c> when it was none of this shop's.</summary>
    public required PaymentId? Payment { get; init; }

    /// <summary>Reserved, and neither taken nor let go.</summary>
    public required Money Reserved { get; init; }

    /// <summary>Taken, whatever was given back of it.</summary>
    public required Money Captured { get; init; }

    /// <summary>Given back.</summary>
    public required Money Refunded { get; init; }
}
