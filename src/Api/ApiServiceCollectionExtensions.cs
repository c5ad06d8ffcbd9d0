using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Access;
using Ecommerce.Api.Http.Audit;
using Ecommerce.Api.Http.Dashboard;
using Ecommerce.Api.Http.Documents;
using Ecommerce.Api.Http.Health;
using Ecommerce.Api.Http.Json;
using Ecommerce.Api.Http.Limits;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ecommerce.Api;

/// <summary>Adds the API to a host.</summary>
public static class ApiServiceCollectionExtensions
{
    private const long MaxBody = 64 * 1024;

    /// <summary>Services of the API and its features. The host brings the grains (a silo or its client) and the ports.</summary>
    public static IServiceCollection AddShopApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.ConfigureOptions<JsonSetup>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        services.AddRequestTimeouts(options => options.DefaultPolicy = new()
        {
            Timeout = RequestDeadline.Length,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        services.AddSingleton<ResourceRoutes>().AddSingleton<AuditTrail>();
        services.AddServedAreas(configuration);
        services.AddAccess();
        services.AddRateLimits(configuration);
        services.AddHealth();
        services.AddDocuments();
        services.AddDashboardAccess();
        services.AddFeatures(configuration);
        return services;
    }

    private static void AddServedAreas(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ServedAreas.Of(configuration[ServedAreas.Setting], out var unknown));
        services.AddOptions<ApiAreaNames>().Validate(
            _ => unknown.Count == 0,
            $"{ServedAreas.Setting} names {string.Join(", ", unknown)}; areas are {string.Join(", ", Areas.Names)}").ValidateOnStart();
    }

    private sealed class ApiAreaNames;
}
