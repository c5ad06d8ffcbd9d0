using System.Globalization;
using Ecommerce.Adapters.Payments.Sandbox.Client;
using Ecommerce.Adapters.Payments.Sandbox.Wire;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;
using Microsoft.Extensions.Options;

namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>The shop's side of the sandbox gateway. Throws only when the caller cancels.</summary>
public sealed class SandboxPaymentGateway : IPaymentGateway, IDisposable
{
    private readonly SandboxPaymentGatewayOptions _options;
    private readonly TimeProvider _clock;
    private readonly GatewayConnection _connection;

    /// <summary>Creates the client; it keeps its connections until it is disposed.</summary>
    public SandboxPaymentGateway(IOptions<SandboxPaymentGatewayOptions> options, TimeProvider clock)
    {
        _options = options.Value;
        _clock = clock;
        _connection = new GatewayConnection(_options, clock);
    }

    /// <inheritdoc/>
    public GatewayCapabilities Capabilities { get; } = new()
    {
        Name = "sandbox",
        ManualCapture = true,
        PartialRefund = true,
        RedirectApproval = true,
        WebhookSignature = true,
    };

    /// <inheritdoc/>
    public async Task<ProviderReport> AuthorizeAsync(AuthorizePayment request, CancellationToken cancellationToken)
    {
        var asked = new AskedOperation(request.Payment, request.OperationKey, PaymentOperationKind.Authorize);
        if (!PaymentToken.IsPossible(request.PaymentMethod)) return asked.Declined(ReportReader.InvalidPaymentMethod);

        var form = new List<KeyValuePair<string, string>>
        {
            new("amount", Text(request.Amount.Amount)),
            new("currency", request.Amount.Currency.ToLowerInvariant()),
            new("payment_method", request.PaymentMethod),
            new("confirm", "true"),
            new("capture_method", "manual"),
            new($"metadata[{WebhookReader.PaymentMember}]", request.Payment.Value),
            new($"metadata[{WebhookReader.KeyMember}]", request.OperationKey),
        };
        if (request.ReturnUrl is { } url) form.Add(new("return_url", url));
        var reply = await _connection.PostAsync("v1/payment_intents", request.OperationKey, form, cancellationToken);
        return ReportReader.OfIntent(reply, asked);
    }

    /// <inheritdoc/>
    public async Task<ProviderReport> CaptureAsync(ChangePayment request, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] form = [new("amount_to_capture", Text(request.Amount.Amount))];
        var reply = await _connection.PostAsync(PathOf(request) + "/capture", request.OperationKey, form, cancellationToken);
        return ReportReader.OfIntent(reply, new AskedOperation(request.Payment, request.OperationKey, PaymentOperationKind.Capture));
    }

    /// <inheritdoc/>
    public async Task<ProviderReport> VoidAsync(ChangePayment request, CancellationToken cancellationToken)
    {
        var reply = await _connection.PostAsync(PathOf(request) + "/cancel", request.OperationKey, [], cancellationToken);
        return ReportReader.OfIntent(reply, new AskedOperation(request.Payment, request.OperationKey, PaymentOperationKind.Void));
    }

    /// <inheritdoc/>
    public async Task<ProviderReport> RefundAsync(ChangePayment request, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] form = [new("payment_intent", request.Reference), new("amount", Text(request.Amount.Amount))];
        var reply = await _connection.PostAsync("v1/refunds", request.OperationKey, form, cancellationToken);
        return ReportReader.OfRefund(reply, new AskedOperation(request.Payment, request.OperationKey, PaymentOperationKind.Refund));
    }

    /// <inheritdoc/>
    public async Task<ProviderReport?> FindAuthorizationAsync(AuthorizePayment request, CancellationToken cancellationToken)
    {
        var asked = new AskedOperation(request.Payment, request.OperationKey, PaymentOperationKind.Authorize);
        var path = $"v1/payment_intents?metadata[{WebhookReader.PaymentMember}]={Uri.EscapeDataString(request.Payment.Value)}";
        var reply = await _connection.GetAsync(path, cancellationToken);
        if (reply is not { Status: 200 }) return asked.Unknown();
        if (reply.Read(StripeJson.Default.PaymentIntentList) is not { Object: "list", Data: { } intents } list) return asked.Unknown();

        var reports = intents
            .OfType<PaymentIntent>()
            .Where(intent => intent.Metadata?.GetValueOrDefault(WebhookReader.KeyMember) == request.OperationKey)
            .Select(intent => ReportReader.OfIntent(intent, asked))
            .ToList();

        // Where one key made several intents, which takes a day between them, one that holds money counts before one that does not.
        var found = reports.Find(report => report.Status == PaymentOperationStatus.Succeeded) ?? reports.FirstOrDefault();
        return found ?? (list.HasMore ? asked.Unknown() : null);
    }

    /// <inheritdoc/>
    public Task<LedgerPage?> ListChargesAsync(DateTimeOffset from, DateTimeOffset until, string? after, CancellationToken cancellationToken) =>
        ChargeLists.ReadAsync(_connection, from, until, after, cancellationToken);

    /// <inheritdoc/>
    public WebhookReading ReadWebhook(ReadOnlySpan<byte> body, string? signatureHeader) =>
        WebhookReader.Read(_options, _clock.GetUtcNow(), body, signatureHeader);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static string PathOf(ChangePayment request) => "v1/payment_intents/" + Uri.EscapeDataString(request.Reference);

    private static string Text(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}
