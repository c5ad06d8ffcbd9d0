namespace Ecommerce.Contracts.Orders;

/// <summary>What happened to an order.</summary>
[GenerateSerializer, Alias("orders.TimelineType")]
public enum TimelineType
{
    /// <summary>It was written; stock and payment follow.</summary>
    Placed,

    /// <summary>Another payment attempt began.</summary>
    PaymentAttempted,

    /// <summary>The gateway said something of an attempt that decides nothing yet.</summary>
    PaymentReported,

    /// <summary>An attempt was declined.</summary>
    PaymentDeclined,

    /// <summary>Paid for, stock committed.</summary>
    Confirmed,

    /// <summary>Stock or a code was refused after it had been written.</summary>
    Refused,

    /// <summary>Not paid in time.</summary>
    Expired,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>A charge succeeded that the order has no use for.</summary>
    ChargeOrphaned,

    /// <summary>Its money was taken, let go or given back.</summary>
    PaymentMoved,

    /// <summary>A person must look at it, or need not any more. For staff only.</summary>
    Attention,

    /// <summary>Staff gives money back.</summary>
    RefundRequested,

    /// <summary>Money arrived back at the buyer.</summary>
    Refunded,

    /// <summary>The gateway declined a refund.</summary>
    RefundDeclined,

    /// <summary>A parcel left the house.</summary>
    Shipped,

    /// <summary>The buyer wants to send units back.</summary>
    ReturnRequested,

    /// <summary>Staff agreed to a return.</summary>
    ReturnApproved,

    /// <summary>Staff did not agree to a return.</summary>
    ReturnDeclined,

    /// <summary>A return was called off.</summary>
    ReturnCancelled,

    /// <summary>Units came back.</summary>
    ReturnReceived,

    /// <summary>A return is done with.</summary>
    ReturnClosed,

    /// <summary>Staff asked once more to take the money.</summary>
    CaptureRequested,
}
