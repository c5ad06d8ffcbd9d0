using Microsoft.Extensions.Options;

namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>Reports every fault of the options before the shop starts.</summary>
public sealed class SandboxPaymentGatewayOptionsValidator : IValidateOptions<SandboxPaymentGatewayOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SandboxPaymentGatewayOptions options)
    {
        var faults = new List<string>(DevelopmentOnly.Faults(options.EnvironmentName, options.AllowOutsideDevelopment));
        if (options.BaseAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            faults.Add($"{nameof(options.BaseAddress)} must be an absolute http address.");
        }
        if (!options.ApiKey.StartsWith("sk_test_", StringComparison.Ordinal))
        {
            faults.Add($"{nameof(options.ApiKey)} must begin with sk_test_.");
        }
        if (!options.WebhookSecret.StartsWith("whsec_", StringComparison.Ordinal))
        {
            faults.Add($"{nameof(options.WebhookSecret)} must begin with whsec_.");
        }
        if (options.Timeout <= TimeSpan.Zero) faults.Add($"{nameof(options.Timeout)} must be positive.");
        if (options.RetryDelay < TimeSpan.Zero) faults.Add($"{nameof(options.RetryDelay)} must not be negative.");
        if (options.Retries is < 0 or > 10) faults.Add($"{nameof(options.Retries)} must be 0 to 10.");
        if (options.WebhookTolerance <= TimeSpan.Zero) faults.Add($"{nameof(options.WebhookTolerance)} must be positive.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
