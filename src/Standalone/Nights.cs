using Ecommerce.Api.Payments;

namespace Ecommerce.Standalone;

/// <summary>What this shop does every night.</summary>
internal sealed class Nights(NightlyReconciliation reconciliation) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => reconciliation.RunForeverAsync(stoppingToken);
}
