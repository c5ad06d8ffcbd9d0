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

    /// <summary>The gateway declined to give money back. Goes when a later refund arrives.</summary>
    public const string RefundDeclined = "refund_declined";

    /// <summary>The gateway declined to let authorized money go.</summary>
    public const string VoidDeclined = "void_declined";
}
