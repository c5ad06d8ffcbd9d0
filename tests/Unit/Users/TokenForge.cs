using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Tests.Unit.Users;

/// <summary>Writes tokens by hand, with whatever header, claims and signature a forger likes.</summary>
public static class TokenForge
{
    public static Dictionary<string, object> Header(string keyId) => new() { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = keyId };

    public static Dictionary<string, object> Claims(DateTimeOffset now) => new()
    {
        ["iss"] = "ecommerce",
        ["aud"] = "store",
        ["sub"] = "usr_ann",
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
    };

    public static string Write(Dictionary<string, object> header, Dictionary<string, object> claims, Func<byte[], byte[]> sign)
    {
        var content = $"{Part(header)}.{Part(claims)}";
        return $"{content}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    public static byte[] Es256(ECDsa key, byte[] content) => key.SignData(content, HashAlgorithmName.SHA256);

    private static string Part(Dictionary<string, object> members) => Base64UrlEncoder.Encode(JsonSerializer.Serialize(members));
}
