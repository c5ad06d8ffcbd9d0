using Ecommerce.Api.Http.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Orleans.Dashboard;

namespace Ecommerce.Api.Http.Dashboard;

/// <summary>The Orleans dashboard for staff. It shows the state of grains, customers' data among it, and has no access control of its own.</summary>
internal static class DashboardSetup
{
    private static readonly AuthorizationPolicy Staff =
        new([new SignedIn(), new HasPermission(Permissions.OpsRead)], [DashboardAuthentication.Name]);

    public static void AddDashboardAccess(this IServiceCollection services)
    {
        services.AddSingleton<DashboardTickets>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, DashboardAuthentication>(DashboardAuthentication.Name, null);
    }

    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapArea("admin").MapPost("/ops/dashboard-session", DashboardSession.Open)
            .RequirePermission(Permissions.OpsRead)
            .WithSummary("Opens the Orleans dashboard at /dashboard for ten minutes.");
        routes.MapOrleansDashboard(DashboardSession.Path).RequireAuthorization(Staff);
    }
}
