using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Ecommerce.Api.Users.Tokens;

/// <summary>One key pair of the ring. Its id is its RFC 7638 thumbprint, so that an id never names two keys.</summary>
internal sealed class SigningKey
{
    private SigningKey(ECDsa key, DateTimeOffset since)
    {
        Security = new ECDsaSecurityKey(key);
        Security.KeyId = Base64UrlEncoder.Encode(Security.ComputeJwkThumbprint());
        Since = since;
    }

    public ECDsaSecurityKey Security { get; }

    /// <summary>When it took its present place in the ring.</summary>
    public DateTimeOffset Since { get; }

    public static SigningKey New(DateTimeOffset now) => new(ECDsa.Create(ECCurve.NamedCurves.nistP256), now);

    public static SigningKey Read(StoredKey stored)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(stored.Pkcs8), out _);
        if (key.KeySize != 256) throw new CryptographicException("A signing key must be on the curve P-256.");
        return new SigningKey(key, stored.Since);
    }

    public SigningKey MovedAt(DateTimeOffset now) => new(Security.ECDsa, now);

    public StoredKey ToStored() => new() { Since = Since, Pkcs8 = Convert.ToBase64String(Security.ECDsa.ExportPkcs8PrivateKey()) };
}
