using System.Globalization;
using System.Threading.RateLimiting;
using Ecommerce.Api.Http.Access;
using Ecommerce.Api.Http.Pipeline;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Http.Limits;

/// <summary>One policy of the rate limiter per class.</summary>
internal static class RateLimitSetup
{
    private const int Segments = 6;

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitSettings>()
            .Bind(configuration.GetSection(RateLimitSettings.Section))
            .Validate(settings => Enum.GetValues<RateClass>().All(c => settings.Of(c) is { Permits: >= 0, Window.Ticks: > 0 }),
                $"{RateLimitSettings.Section}: permits are 0 or more, windows longer than nothing.")
            .ValidateOnStart();
        services.AddRateLimiter(options => options.OnRejected = RefuseAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitSettings>>((limiter, settings) =>
        {
            foreach (var rateClass in Enum.GetValues<RateClass>())
            {
                var limit = settings.Value.Of(rateClass);
                limiter.AddPolicy(rateClass.ToString(), context => Partition(context, limit, rateClass));
            }
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context, RateLimit limit, RateClass rateClass) =>
        limit.Permits == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(KeyOf(context, rateClass), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = limit.Permits,
                Window = limit.Window,
                SegmentsPerWindow = Segments,
                QueueLimit = 0,
            });

    private static string KeyOf(HttpContext context, RateClass rateClass) =>
        Caller.UserOf(context.User) is { } user && !CountsByAddress(context, rateClass) ? user.Value : ClientAddress.Of(context);

    // Where anybody may sign in or have a mail sent, a token shows nothing but that its bearer has another account, and with it another limit.
    private static bool CountsByAddress(HttpContext context, RateClass rateClass) =>
        rateClass == RateClass.SignIn && context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is null;

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        var seconds = (int)Math.Clamp(Math.Ceiling(wait.TotalSeconds), 1, 3_600);
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await ProblemWriter.WriteAsync(rejected.HttpContext, Answers.Problem(Problems.TooManyRequests));
    }
}
