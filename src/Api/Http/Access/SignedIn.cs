using Microsoft.AspNetCore.Authorization;

namespace Ecommerce.Api.Http.Access;

/// <summary>The request carries a valid access token.</summary>
internal sealed class SignedIn : AuthorizationHandler<SignedIn>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SignedIn requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
