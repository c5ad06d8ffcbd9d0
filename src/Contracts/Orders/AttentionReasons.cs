namespace Ecommerce.Contracts.Orders;

/// <summary>
/// Why a person must look at an order: stable codes. Beside these a reason may be a sentence, where the gateway reports money of another amount.
/// </summary>
public static class AttentionReasons
{
    /// <summary>The gateway has not said for long what became of an attempt. Goes when it says so.</summary>
    public const string PaymentUnknown = "payment_unknown";

    /// <summary>The gateway declined to take authorized money. Goes when the money is taken or let go.</summary>
    public const string CaptureDeclined = "capture_declined";

    /// <summary>The gateway declined to give money back. Goes when that very refund is tried again and arrives, or all money is back.</summary>
    public const string RefundDeclined = "refund_declined";

    /// <summary>The gateway declined to let authorized money go.</summary>
    public const string VoidDeclined = "void_declined";

    /// <summary>The gateway has not said for long what became of a capture, a refund or a void. Goes when it says so.</summary>
    public const string OperationUnknown = "operation_unknown";

    /// <summary>The gateway reports another amount of a capture, a refund or a void than the shop asked for.</summary>
    public const string AmountDiffers = "amount_differs";

    /// <summary>What follows from a change of the order could not be carried out for long. Goes when it is.</summary>
    public const string EventsBlocked = "events_blocked";
}
