namespace Ecommerce.Contracts.Payments;

/// <summary>The one spelling of the keys under which operations are sent; the gateway never does one of them twice.</summary>
public static class PaymentKeys
{
    /// <summary>Attempt <paramref name="number"/> to authorize.</summary>
    public static string Authorize(PaymentId payment, int number) => $"{payment}:auth:{number}";

    /// <summary>The one capture of an order.</summary>
    public static string Capture(PaymentId payment) => $"{payment}:cap";

    /// <summary>The capture of an order after it was declined and asked for again <paramref name="retries"/> times.</summary>
    public static string Capture(PaymentId payment, int retries) => retries == 0 ? Capture(payment) : $"{payment}:cap:again-{retries}";

    /// <summary>What one attempt took at once, where the gateway cannot reserve.</summary>
    public static string Taken(PaymentId payment, int attempt) => $"{payment}:cap:{attempt}";

    /// <summary>Letting one authorization go.</summary>
    public static string Void(PaymentId payment, int attempt) => $"{payment}:void:{attempt}";

    /// <summary>One refund.</summary>
    public static string Refund(PaymentId payment, string refundId) => $"{payment}:ref:{refundId}";

    /// <summary>The attempt that an authorization key names; 0 when it names none.</summary>
    public static int AttemptOf(string operationKey)
    {
        var parts = operationKey.Split(':');
        return parts.Length == 3 && parts[1] == "auth" && int.TryParse(parts[2], out var number) ? number : 0;
    }
}
