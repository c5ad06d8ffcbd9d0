using System.Security.Cryptography;

namespace Ecommerce.Grains.Users;

/// <summary>
/// What refresh secrets have to do with each other. A successor is an HMAC of its predecessor, so it can be given out a second time
/// without being stored: it takes both the stored key and the presented secret to make it.
/// </summary>
internal static class RefreshSecrets
{
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(secret)));

    public static string Successor(string familyKey, string secret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(familyKey), Convert.FromBase64String(secret)));
}
