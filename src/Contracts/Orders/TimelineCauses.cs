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

    /// <summary>The gateway's books and the shop's do not say the same.</summary>
    public const string Reconciliation = "reconciliation";

    /// <summary>The gateway has not said for long what became of an attempt.</summary>
    public const string Silence = "payment_unknown";

    /// <summary>The order was called off, and its money goes back by itself.</summary>
    public const string Cancellation = "cancellation";

    /// <summary>What follows from a change could not be carried out for long.</summary>
    public const string Blocked = "events_blocked";

    /// <summary>What follows from a change was carried out after all.</summary>
    public const string Unblocked = "events_handed_over";

    /// <summary>The gateway declined; what a buyer reads in the place of the gateway's own code.</summary>
    public const string Declined = "declined";
}
