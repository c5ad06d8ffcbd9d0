using Ecommerce.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>Publishes the public halves of the keys.</summary>
internal static class JwksApi
{
    public static void MapJwks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/.well-known/jwks.json", Get).AllowAnyone().ExcludeFromDescription();

    private static Ok<JwksBody> Get([FromServices] ISigningKeys keys, HttpContext context)
    {
        // A key is published a whole rotation before it signs, so five minutes in a cache never hide one.
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(new JwksBody { Keys = [.. keys.Published.Select(Public)] });
    }

    private static JwkBody Public(ECDsaSecurityKey key)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new JwkBody { Kid = key.KeyId, X = Base64UrlEncoder.Encode(point.X), Y = Base64UrlEncoder.Encode(point.Y) };
    }
}
