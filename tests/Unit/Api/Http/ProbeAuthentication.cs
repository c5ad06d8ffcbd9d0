using System.Security.Claims;
using System.Text.Encodings.Web;
using Ecommerce.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecommerce.Tests.Unit.Api.Http;

/// <summary>Believes the headers of a test.</summary>
public sealed class ProbeAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string UserHeader = "X-Test-User";
    public const string PermissionHeader = "X-Test-Permission";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(UserHeader, out var user)) return Task.FromResult(AuthenticateResult.NoResult());
        var permissions = Request.Headers[PermissionHeader].Select(value => new Claim(Permissions.Claim, value!));
        var identity = new ClaimsIdentity([new Claim("sub", user.ToString()), .. permissions], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
