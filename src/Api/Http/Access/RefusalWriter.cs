using Ecommerce.Api.Http.Pipeline;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Ecommerce.Api.Http.Access;

/// <summary>Answers 401 and 403 as problem documents, whichever authentication is in use. A policy that names its own answers 401 its own way.</summary>
internal sealed partial class RefusalWriter(ILogger<RefusalWriter> logger) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var isSignedIn = context.User.Identity?.IsAuthenticated == true;
        Refused(logger, context.Request.Method, context.GetEndpoint()?.DisplayName, isSignedIn ? Caller.UserOf(context.User)?.Value : null);
        if (isSignedIn) return ProblemWriter.WriteAsync(context, Answers.Problem(Problems.Forbidden));
        if (policy.AuthenticationSchemes is [var scheme, ..]) return context.ChallengeAsync(scheme);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemWriter.WriteAsync(context, Answers.Problem(Problems.Unauthenticated));
    }

    [LoggerMessage(1, LogLevel.Information, "Access refused: {Method} {Endpoint} by user {User}.")]
    private static partial void Refused(ILogger logger, string method, string? endpoint, string? user);
}
