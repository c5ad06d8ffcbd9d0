namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>Play money must never pay for real goods: neither side of the sandbox starts outside development unless told so.</summary>
internal static class DevelopmentOnly
{
    public static string CurrentEnvironment =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? "Production";

    public static IEnumerable<string> Faults(string environment, bool allowed)
    {
        if (!allowed && !environment.Equals("Development", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"The payment sandbox is refused in {environment}: it takes no real money.";
        }
    }
}
