using Microsoft.AspNetCore.Authorization;

namespace Ecommerce.Api.Http.Access;

/// <summary>Authorization: who may call a route. Who somebody is, is found out by the authentication that the Users feature adds.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication();
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicy([new DeniedUnlessSaid()], []));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalWriter>();
    }
}
