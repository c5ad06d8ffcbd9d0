using Ecommerce.Api.Http;
using Ecommerce.Api.Http.Access;
using Ecommerce.Api.Users.Audit;
using Ecommerce.Api.Users.Privacy;
using Ecommerce.Api.Users.Profile;
using Ecommerce.Api.Users.Recovery;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Api.Users.Sessions;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Api.Users.Tokens;

namespace Ecommerce.Api.Users;

/// <summary>The routes of the users area.</summary>
internal static class UsersApi
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        routes.MapJwks();
        var users = routes.MapArea("users");
        users.MapRegistrations();
        users.MapSessions();
        users.MapRecovery();
        var me = users.MapGroup("/me").RequireUser().RefuseErased();
        me.MapProfile();
        me.MapAddresses();
        me.MapOwnSessions();
        me.MapOwnAccount();
        me.MapPrivacy();
        var admin = routes.MapArea("admin");
        admin.MapAudit();
        admin.MapRoles();
        admin.MapStaffUsers();
    }
}
