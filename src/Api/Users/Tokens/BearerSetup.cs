using System.Globalization;
using System.Security.Claims;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Staff;
using Ecommerce.Contracts.Users;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>
/// What an access token must be: of our ring, by one algorithm, of one type, for us, now. A key that a token brings along or points to is
/// never looked at, and no key is ever fetched.
/// </summary>
internal sealed class BearerSetup(ISigningKeys keys, IOptions<TokenOptions> tokens, TimeProvider clock) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != JwtBearerDefaults.AuthenticationScheme) return;
        options.MapInboundClaims = false;
        options.TimeProvider = clock;
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new JsonWebTokenHandler { MapInboundClaims = false });
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = [AccessTokens.Type],
            ValidIssuer = tokens.Value.Issuer,
            ValidAudiences = [Audiences.Store, Audiences.Admin],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Find(keyId) is { } key ? [key] : [],
            ClockSkew = tokens.Value.ClockSkew,
            LifetimeValidator = IsInTime,
            NameClaimType = JwtRegisteredClaimNames.Sub,
            RoleClaimType = Permissions.Claim,
        };
        options.Events = new JwtBearerEvents { OnTokenValidated = UpdateStaffAsync };
    }

    // A token for the back office says who somebody is; what they may do is asked anew each time, so that a role taken away is gone with the
    // next request. When nobody answers, the exception becomes 503: an outage opens nothing.
    private static async Task UpdateStaffAsync(TokenValidatedContext context)
    {
        var principal = context.Principal!;
        if (!principal.HasClaim(JwtRegisteredClaimNames.Aud, Audiences.Admin)) return;
        var permissions = Caller.UserOf(principal) is { } user
            && SessionId.TryParse(principal.FindFirstValue(JwtRegisteredClaimNames.Sid), null, out var session)
            && int.TryParse(principal.FindFirstValue(AccessTokens.SessionVersion), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? await context.HttpContext.RequestServices.GetRequiredService<IStaffAccess>().CheckAsync(user, session, version, context.HttpContext.RequestAborted)
            : null;
        if (permissions is null)
        {
            context.Fail("The session of this token has ended.");
            return;
        }

        var identity = new ClaimsIdentity(
            principal.Claims.Where(claim => claim.Type != Permissions.Claim).Concat(permissions.Value.Select(name => new Claim(Permissions.Claim, name))),
            principal.Identity!.AuthenticationType, JwtRegisteredClaimNames.Sub, Permissions.Claim);
        context.Principal = new ClaimsPrincipal(identity);
    }

    // The handler's own check reads the machine's clock; ours may be a test's.
    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + parameters.ClockSkew
            && notBefore is { } start && now >= start - parameters.ClockSkew
            && end - start <= tokens.Value.Lifetime;
    }
}
