using Ecommerce.Ports.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>Makes the sandbox the shop's payment gateway.</summary>
public static class SandboxPaymentGatewayExtensions
{
    /// <summary>Registers the client as the <see cref="IPaymentGateway"/>; wrong options stop the start.</summary>
    public static IServiceCollection AddSandboxPaymentGateway(
        this IServiceCollection services, Action<SandboxPaymentGatewayOptions> configure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SandboxPaymentGatewayOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SandboxPaymentGatewayOptions>, SandboxPaymentGatewayOptionsValidator>());
        services.AddSingleton<IPaymentGateway, SandboxPaymentGateway>();
        return services;
    }
}
