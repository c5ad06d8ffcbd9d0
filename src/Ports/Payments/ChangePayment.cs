using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Ports.Payments;

/// <summary>A capture, void or refund to ask for.</summary>
public sealed record ChangePayment
{
    /// <summary>The payment.</summary>
    public required PaymentId Payment { get; init; }

    /// <summary>The deterministic key of this operation, sent as the gateway's idempotency key.</summary>
    public required string OperationKey { get; init; }

    /// <summary>The gateway's own id of the charge.</summary>
    public required string Reference { get; init; }

    /// <summary>How much. Ignored by a void, which lets all of it go.</summary>
    public required Money Amount { get; init; }
}
