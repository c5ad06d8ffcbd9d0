namespace Ecommerce.Contracts.Orders;

/// <summary>
/// Why an order changed: stable codes for programs to branch on. Beside these a cause may be a code of <see cref="Problems"/>, where a refusal
/// was the cause, or the gateway's own code of a decline.
/// </summary>
public static class TimelineCauses
{
    /// <summary>Somebody asked for it.</summary>
    public const string Request = "request";

    /// <summary>The payment gateway reported it.</summary>
    public const string GatewayReport = "gateway_report";

    /// <summary>The time to pay was over.</summary>
    public const string Deadline = "deadline";

    /// <summary>The order's payment had moved.</summary>
    public const string Payment = "payment";

    /// <summary>The gateway has not said for long what became of an attempt.</summary>
    public const string Silence = "payment_unknown";
}
