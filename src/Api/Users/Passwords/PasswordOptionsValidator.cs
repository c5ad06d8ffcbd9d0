using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Users.Passwords;

/// <summary>Refuses to start with parameters that protect nothing or stop everything.</summary>
internal sealed class PasswordOptionsValidator(IHostEnvironment environment) : IValidateOptions<PasswordOptions>
{
    public ValidateOptionsResult Validate(string? name, PasswordOptions options)
    {
        var faults = new List<string>();
        if (options.MemoryKiB is < 8 or > 1024 * 1024) faults.Add($"{PasswordOptions.Section}:MemoryKiB must be from 8 to 1048576.");
        if (options.Iterations is < 1 or > 64) faults.Add($"{PasswordOptions.Section}:Iterations must be from 1 to 64.");
        if (options.MaxConcurrent < 1) faults.Add($"{PasswordOptions.Section}:MaxConcurrent must be at least 1.");
        if (options.MaxWaiting < 0) faults.Add($"{PasswordOptions.Section}:MaxWaiting must not be negative.");

        // Work is memory times passes; 7 MiB five times is the weakest pair that OWASP accepts.
        if (environment.IsProduction() && (long)options.MemoryKiB * options.Iterations < 7168 * 5)
        {
            faults.Add($"{PasswordOptions.Section}: these parameters are too weak for production; leave the defaults.");
        }

        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
