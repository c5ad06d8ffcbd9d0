using Ecommerce.Adapters.Payments.Sandbox;

namespace Ecommerce.Hosting;

/// <summary>The payment gateway of a process of the cluster: until there is an adapter for a real one, the sandbox by its address.</summary>
public static class PaymentGateway
{
    /// <summary>Reads <c>Gateway:Address</c>, <c>SANDBOX_API_KEY</c> and <c>SANDBOX_WEBHOOK_SECRET</c> and registers the client.</summary>
    public static void AddPaymentGateway(this IServiceCollection services, Settings settings, IHostEnvironment environment)
    {
        var address = settings.Url("Gateway:Address", "where the payment gateway answers");
        var key = settings.Secret("SANDBOX_API_KEY", "sk_test_", "the key that the payment sandbox knows the shop by");
        var webhooks = settings.Secret("SANDBOX_WEBHOOK_SECRET", "whsec_", "what the payment sandbox signs its events with");
        if (environment.IsProduction()) settings.Add("DOTNET_ENVIRONMENT is Production, or not set, and the payment sandbox takes no real money");
        services.AddSandboxPaymentGateway(options =>
        {
            options.BaseAddress = address;
            options.ApiKey = key;
            options.WebhookSecret = webhooks;
            options.EnvironmentName = environment.EnvironmentName;
            options.AllowOutsideDevelopment = !environment.IsProduction();
        });
    }
}
