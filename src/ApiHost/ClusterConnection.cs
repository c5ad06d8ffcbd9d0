using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ecommerce.ApiHost;

/// <summary>Whether this process is connected to a silo. Without one it cannot serve, but to restart it would not help: it is not ready, and alive.</summary>
internal sealed class ClusterConnection : IClusterConnectionStatusObserver, IHealthCheck
{
    private volatile bool _isLost;

    public void NotifyGatewayCountChanged(int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered) =>
        _isLost = currentNumberOfGateways == 0;

    public void NotifyClusterConnectionLost() => _isLost = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isLost ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
