namespace Ecommerce.Api.Http;

/// <summary>Says on a route or group which limit it falls under.</summary>
public static class RateLimitExtensions
{
    /// <summary>Limits requests per signed-in user, or per address for guests; above it 429 with Retry-After.</summary>
    public static TBuilder LimitRate<TBuilder>(this TBuilder builder, RateClass rateClass)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireRateLimiting(rateClass.ToString());
}
