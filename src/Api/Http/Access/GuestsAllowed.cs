using Microsoft.AspNetCore.Authorization;

namespace Ecommerce.Api.Http.Access;

/// <summary>Anyone, unless the request brings a token that does not hold: its sender believes to be signed in, and must learn otherwise.</summary>
internal sealed class GuestsAllowed : AuthorizationHandler<GuestsAllowed>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, GuestsAllowed requirement)
    {
        var claimsToBeSomeone = context.Resource is HttpContext http && http.Request.Headers.Authorization.Count > 0;
        if (!claimsToBeSomeone || context.User.Identity?.IsAuthenticated == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
