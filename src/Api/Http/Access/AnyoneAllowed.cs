using Microsoft.AspNetCore.Authorization;

namespace Ecommerce.Api.Http.Access;

/// <summary>Anyone, whatever token the request brings: the route does not look at it.</summary>
internal sealed class AnyoneAllowed : AuthorizationHandler<AnyoneAllowed>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AnyoneAllowed requirement)
    {
        context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
