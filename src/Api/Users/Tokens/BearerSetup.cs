using Ecommerce.Api.Http;
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
