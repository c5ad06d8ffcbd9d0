using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ecommerce.Standalone.Demo;

/// <summary>A shop that takes nothing yet is not ready.</summary>
internal sealed class DemoCheck(DemoProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(progress.IsClosed ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
