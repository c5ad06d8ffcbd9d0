namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>The events that the sandbox sends.</summary>
internal static class EventType
{
    public const string AmountCapturableUpdated = "payment_intent.amount_capturable_updated";
    public const string Canceled = "payment_intent.canceled";
    public const string PaymentFailed = "payment_intent.payment_failed";
    public const string Refunded = "charge.refunded";
    public const string RequiresAction = "payment_intent.requires_action";
    public const string Succeeded = "payment_intent.succeeded";
}
