using Ecommerce.Api.Http.Audit;
using Ecommerce.Api.Http.Limits;
using Ecommerce.Api.Http.Pipeline;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Ecommerce.Api.Http.Access;

/// <summary>Answers 401 and 403 as problem documents, whichever authentication is in use. A policy that names its own answers 401 its own way.</summary>
internal sealed class RefusalWriter(SecurityLog log) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var isSignedIn = context.User.Identity?.IsAuthenticated == true;
        var route = context.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern } ? ResourceRoutes.Text(pattern) : "";
        log.AccessRefused($"{context.Request.Method} {route}", isSignedIn ? Caller.UserOf(context.User) : null, ClientAddress.Of(context));
        if (isSignedIn) return ProblemWriter.WriteAsync(context, Answers.Problem(Problems.Forbidden));
        if (policy.AuthenticationSchemes is [var scheme, ..]) return context.ChallengeAsync(scheme);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemWriter.WriteAsync(context, Answers.Problem(Problems.Unauthenticated));
    }
}
