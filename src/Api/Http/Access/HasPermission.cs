using Microsoft.AspNetCore.Authorization;

namespace Ecommerce.Api.Http.Access;

/// <summary>The access token names this permission.</summary>
internal sealed class HasPermission(string permission) : AuthorizationHandler<HasPermission>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HasPermission requirement)
    {
        if (context.User.HasClaim(Permissions.Claim, permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
