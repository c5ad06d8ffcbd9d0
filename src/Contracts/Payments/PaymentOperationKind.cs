namespace Ecommerce.Contracts.Payments;

/// <summary>The operations of a payment.</summary>
[GenerateSerializer, Alias("payments.PaymentOperationKind")]
public enum PaymentOperationKind
{
    /// <summary>Reserve the amount on the buyer's means of payment.</summary>
    Authorize,

    /// <summary>Take an authorized amount.</summary>
    Capture,

    /// <summary>Let an authorization go.</summary>
    Void,

    /// <summary>Give a captured amount back.</summary>
    Refund,
}
