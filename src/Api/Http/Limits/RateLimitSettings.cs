namespace Ecommerce.Api.Http.Limits;

/// <summary>Limits of requests by class, from <c>Api:RateLimits</c>.</summary>
public sealed class RateLimitSettings
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Api:RateLimits";

    /// <summary>Reading and small changes; 6 000 a minute by default.</summary>
    public RateLimit Browse { get; set; } = new() { Permits = 6_000 };

    /// <summary>Placing and paying orders; 600 a minute by default, since a whole office may share one address.</summary>
    public RateLimit Checkout { get; set; } = new() { Permits = 600 };

    /// <summary>Registering and signing in; 60 a minute by default.</summary>
    public RateLimit SignIn { get; set; } = new() { Permits = 60 };

    internal RateLimit Of(RateClass rateClass) => rateClass switch
    {
        RateClass.Checkout => Checkout,
        RateClass.SignIn => SignIn,
        _ => Browse,
    };
}
