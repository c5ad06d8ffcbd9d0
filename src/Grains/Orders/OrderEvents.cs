namespace Ecommerce.Grains.Orders;

/// <summary>Names of the events of an order.</summary>
public static class OrderEvents
{
    /// <summary>Paid for, stock committed.</summary>
    public const string Confirmed = "order.confirmed";

    /// <summary>Refused after it was written; its stock goes back.</summary>
    public const string Refused = "order.refused";

    /// <summary>An attempt was declined.</summary>
    public const string PaymentDeclined = "order.payment_declined";

    /// <summary>Not paid in time; its stock goes back.</summary>
    public const string Expired = "order.expired";

    /// <summary>Called off; its stock and money go back.</summary>
    public const string Cancelled = "order.cancelled";

    /// <summary>Staff asked once more to take the money; the payment is asked for it.</summary>
    public const string CaptureRequested = "order.capture_requested";

    /// <summary>Staff gives money back; the payment is asked for it.</summary>
    public const string RefundRequested = "order.refund_requested";

    /// <summary>A refund arrived.</summary>
    public const string Refunded = "order.refunded";

    /// <summary>A parcel left the house.</summary>
    public const string Shipped = "order.shipped";

    /// <summary>The buyer wants to send units back.</summary>
    public const string ReturnRequested = "order.return_requested";

    /// <summary>Staff agreed to a return.</summary>
    public const string ReturnApproved = "order.return_approved";

    /// <summary>Staff did not agree to a return.</summary>
    public const string ReturnDeclined = "order.return_declined";

    /// <summary>A return was called off.</summary>
    public const string ReturnCancelled = "order.return_cancelled";

    /// <summary>Units came back; the stock takes them.</summary>
    public const string ReturnReceived = "order.return_received";

    /// <summary>A return is done with.</summary>
    public const string ReturnClosed = "order.return_closed";

    /// <summary>A charge succeeded that the order has no use for; it is let go.</summary>
    public const string ChargeOrphaned = "order.charge_orphaned";
}
