using Ecommerce.Adapters.Payments.Sandbox.Service;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>Puts the sandbox gateway into a host that is already there.</summary>
public static class SandboxGatewayExtensions
{
    /// <summary>Registers the gateway, which opens its ledger when it is first needed, and its delivery of events.</summary>
    public static IServiceCollection AddSandboxGateway(this IServiceCollection services, SandboxGatewayOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new GatewayEngine(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RequestPipeline>();
        services.AddSingleton<GatewayEndpoints>();
        services.AddHostedService<WebhookSender>();
        return services;
    }

    /// <summary>Maps the gateway's routes.</summary>
    public static IEndpointRouteBuilder MapSandboxGateway(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<GatewayEndpoints>().Map(routes);
        return routes;
    }
}
