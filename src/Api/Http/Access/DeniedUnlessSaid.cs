using Microsoft.AspNetCore.Authorization;

namespace Ecommerce.Api.Http.Access;

/// <summary>
/// The fall-back of routes that do not say who may call them: nobody. What is no route (404, 405, 415) has nothing to protect and keeps its own answer.
/// </summary>
internal sealed class DeniedUnlessSaid : AuthorizationHandler<DeniedUnlessSaid>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DeniedUnlessSaid requirement)
    {
        if (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
