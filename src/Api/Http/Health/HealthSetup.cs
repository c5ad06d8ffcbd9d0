using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ecommerce.Api.Http.Health;

/// <summary>
/// <c>/health/startup</c>: the process joined and loaded what it needs. <c>/health/ready</c>: it should get requests; false as soon as it begins to stop.
/// <c>/health/live</c>: the process itself answers; asks nothing else, so that no outage of a store restarts every process at once.
/// </summary>
internal static class HealthSetup
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<RunningCheck>("running", tags: [HealthTags.Startup, HealthTags.Ready]);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Map("/health/startup", check => check.Tags.Contains(HealthTags.Startup));
        Map("/health/ready", check => check.Tags.Contains(HealthTags.Ready));
        Map("/health/live", _ => false);

        // Only the word is answered: which part is ill and why is in the log.
        void Map(string path, Func<HealthCheckRegistration, bool> predicate) =>
            routes.MapHealthChecks(path, new HealthCheckOptions { Predicate = predicate }).AllowAnonymous();
    }
}
