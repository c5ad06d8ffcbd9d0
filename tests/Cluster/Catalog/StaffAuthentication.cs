using System.Security.Claims;
using System.Text.Encodings.Web;
using Ecommerce.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>Believes a header of a test: whom it names is staff with every permission, unless it names the buyer.</summary>
public sealed class StaffAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-Staff";

    /// <summary>A user without any permission.</summary>
    public const string Buyer = "usr_buyer";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var user))
            return Task.FromResult(AuthenticateResult.NoResult());
        var permissions = user == Buyer ? [] : Permissions.All.Select(permission => new Claim(Permissions.Claim, permission));
        var identity = new ClaimsIdentity([new Claim("sub", user.ToString()), .. permissions], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
