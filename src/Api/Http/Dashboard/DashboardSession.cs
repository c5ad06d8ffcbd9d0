using Microsoft.AspNetCore.Http.HttpResults;

namespace Ecommerce.Api.Http.Dashboard;

/// <summary>
/// <c>POST /api/admin/ops/dashboard-session</c>: a browser cannot send a bearer token when it opens a page, so staff exchange theirs for a cookie
/// of ten minutes that only the dashboard takes.
/// </summary>
internal static class DashboardSession
{
    public const string Cookie = "dashboard-session";
    public const string Path = "/dashboard";

    public static NoContent Open(HttpContext context, Caller caller, DashboardTickets tickets)
    {
        context.Response.Cookies.Append(Cookie, tickets.Issue(caller.User!.Value), new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = Path,
            MaxAge = DashboardTickets.Lifetime,
        });
        return TypedResults.NoContent();
    }
}
