using System.Globalization;
using System.Security.Claims;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Users;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>Writes access tokens (RFC 9068): signed by our ring, for one session and one audience, valid for minutes.</summary>
internal sealed class AccessTokens(ISigningKeys keys, IOptions<TokenOptions> options, TimeProvider clock)
{
    public const string Type = "at+jwt";

    /// <summary>Claim: the account's session version at sign-in.</summary>
    public const string SessionVersion = "sv";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public AccessToken Issue(UserId user, SessionId session, string audience, UserCredentials credentials)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var permissions = audience == Audiences.Admin ? credentials.Permissions.Select(name => new Claim(Permissions.Claim, name)) : [];
        var version = new Claim(SessionVersion, credentials.SessionVersion.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer32);
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = options.Value.Issuer,
            Audience = audience,
            Subject = new ClaimsIdentity(
            [
                new(JwtRegisteredClaimNames.Sub, user.Value),
                new(JwtRegisteredClaimNames.Sid, session.Value),
                new(JwtRegisteredClaimNames.Jti, Guid.NewGuid().ToString("N")),
                version,
                .. permissions,
            ]),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + options.Value.Lifetime,
            SigningCredentials = new SigningCredentials(keys.Current, SecurityAlgorithms.EcdsaSha256),
        });
        return new AccessToken(token, (int)options.Value.Lifetime.TotalSeconds);
    }
}
