using Ecommerce.Contracts.Payments;

namespace Ecommerce.Ports.Payments;

/// <summary>
/// A payment gateway. No method throws for what the network or the gateway does: an outcome that is not certain is reported as
/// <see cref="PaymentOperationStatus.Unknown"/>. Every call carries the operation's key as the gateway's idempotency key, so repeating a
/// call with the same arguments is always safe.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>What this gateway can do; the order flow obeys it.</summary>
    GatewayCapabilities Capabilities { get; }

    /// <summary>Reserves the amount (or takes it at once, where <see cref="GatewayCapabilities.ManualCapture"/> is false).</summary>
    Task<ProviderReport> AuthorizeAsync(AuthorizePayment request, CancellationToken cancellationToken);

    /// <summary>Takes an authorized amount.</summary>
    Task<ProviderReport> CaptureAsync(ChangePayment request, CancellationToken cancellationToken);

    /// <summary>Lets an authorization go.</summary>
    Task<ProviderReport> VoidAsync(ChangePayment request, CancellationToken cancellationToken);

    /// <summary>Gives a captured amount back, in part or whole.</summary>
    Task<ProviderReport> RefundAsync(ChangePayment request, CancellationToken cancellationToken);

    /// <summary>
    /// Asks what became of an authorization. <c>null</c> = the gateway has never seen it.
    /// An unanswered question is reported as <see cref="PaymentOperationStatus.Unknown"/>.
    /// </summary>
    Task<ProviderReport?> FindAuthorizationAsync(AuthorizePayment request, CancellationToken cancellationToken);

    /// <summary>
    /// Charges that were begun in [<paramref name="from"/>, <paramref name="until"/>), as they stand now, after the place that the page before named.
    /// <c>null</c> when the gateway did not answer: an outage is never an empty ledger.
    /// </summary>
    Task<LedgerPage?> ListChargesAsync(DateTimeOffset from, DateTimeOffset until, string? after, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a webhook: verifies the signature over the raw body and its age, then the event. <c>null</c> when either is not right or
    /// the event is none of ours to act on; <see cref="WebhookReading.Refused"/> tells which.
    /// </summary>
    WebhookReading ReadWebhook(ReadOnlySpan<byte> body, string? signatureHeader);
}
