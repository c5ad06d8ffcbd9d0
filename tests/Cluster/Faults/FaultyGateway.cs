using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>
/// A gateway whose requests or answers get lost at given points. As its port promises, it never throws: what is lost is unknown.
/// </summary>
public sealed class FaultyGateway(IPaymentGateway inner, FaultPoints points) : IPaymentGateway
{
    public GatewayCapabilities Capabilities => inner.Capabilities;

    public async Task<ProviderReport> AuthorizeAsync(AuthorizePayment request, CancellationToken cancellationToken) =>
        await PassAsync(
            "authorize", () => inner.AuthorizeAsync(request, cancellationToken)!, Unknown(request.Payment, request.OperationKey, PaymentOperationKind.Authorize))
        ?? throw new InvalidOperationException("The gateway answered nothing.");

    public Task<ProviderReport?> FindAuthorizationAsync(AuthorizePayment request, CancellationToken cancellationToken) =>
        PassAsync(
            "find", () => inner.FindAuthorizationAsync(request, cancellationToken), Unknown(request.Payment, request.OperationKey, PaymentOperationKind.Authorize));

    public Task<ProviderReport> CaptureAsync(ChangePayment request, CancellationToken cancellationToken) =>
        ChangeAsync("capture", request, PaymentOperationKind.Capture, () => inner.CaptureAsync(request, cancellationToken));

    public Task<ProviderReport> VoidAsync(ChangePayment request, CancellationToken cancellationToken) =>
        ChangeAsync("void", request, PaymentOperationKind.Void, () => inner.VoidAsync(request, cancellationToken));

    public Task<ProviderReport> RefundAsync(ChangePayment request, CancellationToken cancellationToken) =>
        ChangeAsync("refund", request, PaymentOperationKind.Refund, () => inner.RefundAsync(request, cancellationToken));

    public Task<LedgerPage?> ListChargesAsync(DateTimeOffset from, DateTimeOffset until, string? after, CancellationToken cancellationToken) =>
        inner.ListChargesAsync(from, until, after, cancellationToken);

    public WebhookReading ReadWebhook(ReadOnlySpan<byte> body, string? signatureHeader) => inner.ReadWebhook(body, signatureHeader);

    private async Task<ProviderReport> ChangeAsync(
        string name, ChangePayment request, PaymentOperationKind kind, Func<Task<ProviderReport>> call) =>
        (await PassAsync(name, call!, Unknown(request.Payment, request.OperationKey, kind)))!;

    private async Task<ProviderReport?> PassAsync(string name, Func<Task<ProviderReport?>> call, ProviderReport unknown)
    {
        var mode = points.Pass($"gateway {name}", $"gateway → {name}");
        if (mode is FaultMode.LostBefore or FaultMode.Refused) return unknown;
        var answer = await call();
        return mode is FaultMode.LostAfter ? unknown : answer;
    }

    private static ProviderReport Unknown(PaymentId payment, string key, PaymentOperationKind kind) =>
        new() { Payment = payment, OperationKey = key, Kind = kind, Status = PaymentOperationStatus.Unknown };
}
