using System.Globalization;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>Reads the gateway's books, intent by intent, with what was refunded of each. Anything unexpected is no answer.</summary>
internal static class ChargeLists
{
    public static async Task<LedgerPage?> ReadAsync(
        GatewayConnection connection, DateTimeOffset from, DateTimeOffset until, string? after, CancellationToken cancellationToken)
    {
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"v1/payment_intents?created[gte]={from.ToUnixTimeSeconds()}&created[lt]={until.ToUnixTimeSeconds()}&limit=100");
        if (after is not null) path += $"&starting_after={Uri.EscapeDataString(after)}";
        var reply = await connection.GetAsync(path, cancellationToken);
        if (reply is not { Status: 200 } || reply.Read(StripeJson.Default.PaymentIntentList) is not { Object: "list", Data: { } intents } list) return null;

        var charges = new List<LedgerCharge>(intents.Count);
        foreach (var intent in intents)
        {
            if (intent is not { Id.Length: > 0, Currency.Length: 3 } || await RefundedAsync(connection, intent, cancellationToken) is not { } refunded) return null;
            charges.Add(Charge(intent, refunded));
        }

        return new(charges, list.HasMore && charges.Count > 0 ? charges[^1].Reference : null);
    }

    private static async Task<long?> RefundedAsync(GatewayConnection connection, PaymentIntent intent, CancellationToken cancellationToken)
    {
        if (intent.AmountReceived == 0) return 0;
        var reply = await connection.GetAsync($"v1/refunds?payment_intent={Uri.EscapeDataString(intent.Id!)}&limit=100", cancellationToken);
        if (reply is not { Status: 200 } || reply.Read(StripeJson.Default.RefundList) is not { Object: "list", HasMore: false, Data: { } refunds }) return null;
        return refunds.Where(refund => refund is { Status: "succeeded" or "pending" }).Sum(refund => refund!.Amount);
    }

    private static LedgerCharge Charge(PaymentIntent intent, long refunded)
    {
        var currency = intent.Currency!.ToUpperInvariant();
        var payment = intent.Metadata?.GetValueOrDefault(WebhookReader.PaymentMember);
        return new()
        {
            Reference = intent.Id!,
            Payment = PaymentId.TryParse(payment, null, out var known) ? known : null,
            Reserved = new(intent.Status == IntentStatus.RequiresCapture ? intent.AmountCapturable : 0, currency),
            Captured = new(intent.AmountReceived, currency),
            Refunded = new(refunded, currency),
        };
    }
}
