using Ecommerce.Api.Http;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>Keeps other sites from using a visitor's cookie (CSRF).</summary>
internal static class SameOriginExtensions
{
    /// <summary>
    /// Refuses requests that a browser made for another site, by <c>Sec-Fetch-Site</c>, or by <c>Origin</c> where a browser does not send it. A
    /// request with neither is no browser's: each one that knows SameSite cookies sends one of the two with POST and DELETE.
    /// </summary>
    public static TBuilder RequireSameOrigin<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter((invocation, next) =>
            IsSameOrigin(invocation.HttpContext.Request)
                ? next(invocation)
                : ValueTask.FromResult<object?>(Answers.Problem(Problems.Forbidden, "This request must come from the shop's own pages.")));

    private static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0) return site == "same-origin";
        var origin = request.Headers.Origin;
        return origin.Count == 0 || origin == $"{request.Scheme}://{request.Host}";
    }
}
