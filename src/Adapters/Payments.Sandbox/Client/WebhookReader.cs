using System.Text.Json;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>Reads signed events as reports.</summary>
internal static class WebhookReader
{
    /// <summary>The intent's metadata that name the payment and the key of its authorization.</summary>
    public const string PaymentMember = "payment_id";
    public const string KeyMember = "operation_key";
    private const int MaxBytes = 256 * 1024;

    private static readonly WebhookReading Refusal = new() { Refused = true };

    public static WebhookReading Read(SandboxPaymentGatewayOptions options, DateTimeOffset now, ReadOnlySpan<byte> body, string? signature)
    {
        if (body.Length > MaxBytes) return Refusal;
        if (!StripeSignature.IsValid(options.WebhookSecret, signature, body, now, options.WebhookTolerance)) return Refusal;
        try
        {
            return JsonSerializer.Deserialize(body, StripeJson.Default.GatewayEvent) is { Id.Length: > 0, Type: not null } told
                ? new WebhookReading { Refused = false, EventId = told.Id, Report = ReportOf(told) }
                : Refusal;
        }
        catch (JsonException)
        {
            return Refusal;
        }
    }

    private static ProviderReport? ReportOf(GatewayEvent told)
    {
        if (told.Data is not { Object.ValueKind: JsonValueKind.Object } data) return null;
        if (told.Type == EventType.Refunded) return OfRefund(data, told.Request?.IdempotencyKey);
        if (told.Type?.StartsWith("payment_intent.", StringComparison.Ordinal) != true) return null;
        if (data.Object.Deserialize(StripeJson.Default.PaymentIntent) is not { } intent) return null;

        PaymentOperationKind? kind = told.Type switch
        {
            EventType.AmountCapturableUpdated or EventType.PaymentFailed or EventType.RequiresAction => PaymentOperationKind.Authorize,
            EventType.Succeeded => intent.CaptureMethod == "manual" ? PaymentOperationKind.Capture : PaymentOperationKind.Authorize,
            EventType.Canceled => PaymentOperationKind.Void,
            _ => null,
        };
        // An authorization is known by its intent, also when the buyer's approval and no request of ours moved it.
        var key = kind == PaymentOperationKind.Authorize ? intent.Metadata?.GetValueOrDefault(KeyMember) : told.Request?.IdempotencyKey;
        return kind is { } known && Asked(intent.Metadata, key, known) is { } asked ? ReportReader.OfIntent(intent, asked) : null;
    }

    private static ProviderReport? OfRefund(EventData data, string? key)
    {
        if (data.Object.Deserialize(StripeJson.Default.Charge) is not { } charge || data.PreviousAttributes is not { } before) return null;
        if (Asked(charge.Metadata, key, PaymentOperationKind.Refund) is not { } asked) return null;
        var amount = ReportReader.AmountOf(charge.AmountRefunded - before.AmountRefunded, charge.Currency);
        return amount is null ? null : asked.Report(PaymentOperationStatus.Succeeded, charge.PaymentIntent, amount);
    }

    /// <summary>The operation, if it is one of the shop's: what somebody does by hand at the gateway has no key of ours.</summary>
    private static AskedOperation? Asked(Dictionary<string, string>? metadata, string? key, PaymentOperationKind kind) =>
        key is { Length: > 0 } && PaymentId.TryParse(metadata?.GetValueOrDefault(PaymentMember), null, out var payment)
            ? new AskedOperation(payment, key, kind)
            : null;
}
