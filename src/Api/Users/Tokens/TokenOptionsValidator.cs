using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>Refuses to start with tokens that live too long or with keys that do not last.</summary>
internal sealed class TokenOptionsValidator(IHostEnvironment environment) : IValidateOptions<TokenOptions>
{
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxSkew = TimeSpan.FromSeconds(60);

    public ValidateOptionsResult Validate(string? name, TokenOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Issuer)) faults.Add($"{TokenOptions.Section}:Issuer must not be empty.");
        if (options.Lifetime <= TimeSpan.Zero || options.Lifetime > MaxLifetime) faults.Add($"{TokenOptions.Section}:Lifetime must be at most {MaxLifetime}.");
        if (options.ClockSkew < TimeSpan.Zero || options.ClockSkew > MaxSkew) faults.Add($"{TokenOptions.Section}:ClockSkew must be at most {MaxSkew}.");
        if (options.RotateEvery < TimeSpan.Zero) faults.Add($"{TokenOptions.Section}:RotateEvery must not be negative.");
        if (options.KeyFile is null && environment.IsProduction()) faults.Add($"{TokenOptions.Section}:KeyFile must be set in production.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
