using System.Collections.Concurrent;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Payments;

namespace Ecommerce.Tests.Cluster.Faults.Mutants;

/// <summary>Broken: does not ask what became of an unknown authorization, and sends it again under another key.</summary>
public sealed class ImpatientGateway(IPaymentGateway inner) : IPaymentGateway
{
    private readonly ConcurrentDictionary<string, int> _tries = new();

    public GatewayCapabilities Capabilities => inner.Capabilities;

    public async Task<ProviderReport> AuthorizeAsync(AuthorizePayment request, CancellationToken cancellationToken)
    {
        var tries = _tries.AddOrUpdate(request.OperationKey, 0, static (_, before) => before + 1);
        var key = tries == 0 ? request.OperationKey : $"{request.OperationKey}:again:{tries}";
        return await inner.AuthorizeAsync(request with { OperationKey = key }, cancellationToken) with { OperationKey = request.OperationKey };
    }

    public Task<ProviderReport?> FindAuthorizationAsync(AuthorizePayment request, CancellationToken cancellationToken) => Task.FromResult<ProviderReport?>(null);

    public Task<ProviderReport> CaptureAsync(ChangePayment request, CancellationToken cancellationToken) => inner.CaptureAsync(request, cancellationToken);

    public Task<ProviderReport> VoidAsync(ChangePayment request, CancellationToken cancellationToken) => inner.VoidAsync(request, cancellationToken);

    public Task<ProviderReport> RefundAsync(ChangePayment request, CancellationToken cancellationToken) => inner.RefundAsync(request, cancellationToken);

    public Task<LedgerPage?> ListChargesAsync(DateTimeOffset from, DateTimeOffset until, string? after, CancellationToken cancellationToken) =>
        inner.ListChargesAsync(from, until, after, cancellationToken);

    public WebhookReading ReadWebhook(ReadOnlySpan<byte> body, string? signatureHeader) => inner.ReadWebhook(body, signatureHeader);
}
