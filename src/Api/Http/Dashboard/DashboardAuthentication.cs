using System.Security.Claims;
using System.Text.Encodings.Web;
using Ecommerce.Api.Http.Pipeline;
using Ecommerce.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ecommerce.Api.Http.Dashboard;

/// <summary>Knows whoever holds the dashboard's cookie. Only the dashboard's routes ask it, so the cookie opens nothing else.</summary>
internal sealed class DashboardAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    DashboardTickets tickets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "dashboard";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (tickets.Read(Request.Cookies[DashboardSession.Cookie]) is not { } user) return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new Claim("sub", user.Value), new Claim(Permissions.Claim, Permissions.OpsRead)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    // People come here with a browser, and the way in is on the start page.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            return ProblemWriter.WriteAsync(Context, Answers.Problem(Problems.Unauthenticated, "Open the dashboard by POST /api/admin/ops/dashboard-session."));
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.ContentType = "text/html; charset=utf-8";
        return Response.WriteAsync(
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Orleans dashboard</title></head>
            <body><h1>For staff only</h1><p><a href="/#staff">Sign in on the start page</a> to open the dashboard for ten minutes.</p></body>
            </html>
            """, Context.RequestAborted);
    }
}
