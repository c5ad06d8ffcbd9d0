using System.Globalization;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>Tells clients when to come back.</summary>
internal static class Waits
{
    /// <summary>Member of a refusal that names the wait in seconds.</summary>
    public const string Member = "retryAfter";

    public static string SecondsOf(TimeSpan wait) => ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The refusal, with its wait in the Retry-After header.</summary>
    public static ProblemHttpResult Refuse(HttpContext context, Rejection rejection)
    {
        if (rejection.Data.TryGetValue(Member, out var seconds)) context.Response.Headers.RetryAfter = seconds;
        return Answers.Refuse(rejection);
    }

    /// <summary>Answers 429 when more passwords wait to be hashed than can be.</summary>
    public static TBuilder RefuseWhenHashingIsBusy<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (invocation, next) =>
        {
            try
            {
                return await next(invocation);
            }
            catch (Passwords.PasswordQueueFullException)
            {
                return Refuse(invocation.HttpContext, Rejection.Of(Problems.TooManyRequests).With(Member, "2"));
            }
        });
}
