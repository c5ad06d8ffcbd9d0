using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Payments;

namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>Reads what the gateway says as a report. Whatever is not certain is unknown, never declined.</summary>
internal static class ReportReader
{
    /// <summary>Declined before it was ever sent, or by the gateway as no means of payment it knows.</summary>
    public const string InvalidPaymentMethod = "invalid_payment_method";

    public static ProviderReport OfIntent(GatewayReply? reply, AskedOperation asked)
    {
        if (reply is not { Status: 200 }) return OfRefusal(reply, asked);
        return reply.Read(StripeJson.Default.PaymentIntent) is { } intent ? OfIntent(intent, asked) : asked.Unknown();
    }

    public static ProviderReport OfRefund(GatewayReply? reply, AskedOperation asked)
    {
        if (reply is not { Status: 200 }) return OfRefusal(reply, asked);
        if (reply.Read(StripeJson.Default.Refund) is not { Object: "refund" } refund) return asked.Unknown();
        if (AmountOf(refund.Amount, refund.Currency) is not { } amount) return asked.Unknown();
        return refund.Status switch
        {
            "succeeded" => asked.Report(PaymentOperationStatus.Succeeded, refund.PaymentIntent, amount),
            "pending" or "requires_action" => asked.Report(PaymentOperationStatus.Processing, refund.PaymentIntent, amount),
            "failed" or "canceled" => asked.Declined(refund.FailureReason ?? refund.Status, refund.PaymentIntent, amount),
            _ => asked.Unknown(),
        };
    }

    /// <summary>What an intent's state means for the operation that was asked.</summary>
    public static ProviderReport OfIntent(PaymentIntent intent, AskedOperation asked)
    {
        if (intent is not { Object: "payment_intent", Id.Length: > 0, Currency.Length: 3 }) return asked.Unknown();
        return asked.Kind switch
        {
            PaymentOperationKind.Authorize => OfAuthorization(intent, asked),
            PaymentOperationKind.Capture when intent.Status == IntentStatus.Succeeded =>
                asked.Report(PaymentOperationStatus.Succeeded, intent.Id, AmountOf(intent.AmountReceived, intent.Currency)),
            PaymentOperationKind.Void when intent.Status == IntentStatus.Canceled =>
                asked.Report(PaymentOperationStatus.Succeeded, intent.Id, AmountOf(intent.Amount, intent.Currency)),
            _ when intent.Status == IntentStatus.Processing => asked.Report(PaymentOperationStatus.Processing, intent.Id),
            _ => asked.Unknown(),
        };
    }

    /// <summary>Minor units of a currency in capitals; nothing when it is no currency.</summary>
    public static Money? AmountOf(long amount, string? currency) =>
        currency is { Length: 3 } ? new Money(amount, currency.ToUpperInvariant()) : null;

    private static ProviderReport OfAuthorization(PaymentIntent intent, AskedOperation asked)
    {
        var amount = AmountOf(intent.Status == IntentStatus.RequiresCapture ? intent.AmountCapturable : intent.Amount, intent.Currency);
        return intent.Status switch
        {
            IntentStatus.RequiresCapture or IntentStatus.Succeeded => asked.Report(PaymentOperationStatus.Succeeded, intent.Id, amount),
            IntentStatus.Processing => asked.Report(PaymentOperationStatus.Processing, intent.Id, amount),
            IntentStatus.RequiresAction when ActionUrlOf(intent) is { } url =>
                asked.Report(PaymentOperationStatus.RequiresAction, intent.Id, amount, actionUrl: url),
            IntentStatus.RequiresPaymentMethod => asked.Declined(CodeOf(intent.LastPaymentError) ?? "card_declined", intent.Id, amount),
            IntentStatus.Canceled => asked.Declined(IntentStatus.Canceled, intent.Id, amount),
            _ => asked.Unknown(),
        };
    }

    private static string? ActionUrlOf(PaymentIntent intent) =>
        Uri.TryCreate(intent.NextAction?.RedirectToUrl?.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url.AbsoluteUri
            : null;

    private static ProviderReport OfRefusal(GatewayReply? reply, AskedOperation asked)
    {
        if (reply is not { Status: 400 or 402 or 404 }) return asked.Unknown();
        if (reply.Read(StripeJson.Default.ErrorAnswer)?.Error is not { } error) return asked.Unknown();
        var intent = error.PaymentIntent;

        // The key belongs to another request, which may well have been executed.
        if (error.Type == "idempotency_error") return asked.Unknown();

        // An intent is captured or canceled once. A gateway that forgot the key (after a day) refuses the repetition, and the intent shows
        // that it is done.
        if (intent is not null && asked.Kind is PaymentOperationKind.Capture or PaymentOperationKind.Void
            && OfIntent(intent, asked) is { Status: PaymentOperationStatus.Succeeded } done)
        {
            return done;
        }
        if (error.Param == "payment_method") return asked.Declined(InvalidPaymentMethod);
        return asked.Declined(
            CodeOf(error) ?? error.Type ?? "invalid_request", intent?.Id, intent is null ? null : AmountOf(intent.Amount, intent.Currency));
    }

    private static string? CodeOf(PaymentProblem? problem) => problem?.DeclineCode ?? problem?.Code;
}
