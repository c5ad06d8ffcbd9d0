using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ecommerce.Api.Http.Health;

/// <summary>All hosted services have started, the silo or its client among them, and none is being stopped.</summary>
internal sealed class RunningCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var isRunning = lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested;
        return Task.FromResult(isRunning ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
