namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>Stripe's words for where a payment intent stands.</summary>
internal static class IntentStatus
{
    public const string Canceled = "canceled";
    public const string Processing = "processing";
    public const string RequiresAction = "requires_action";
    public const string RequiresCapture = "requires_capture";
    public const string RequiresPaymentMethod = "requires_payment_method";
    public const string Succeeded = "succeeded";
}
