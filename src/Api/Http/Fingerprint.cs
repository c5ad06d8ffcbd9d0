using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ecommerce.Api.Http;

/// <summary>
/// Hash of a request's canonical body: what was understood, written again, so that white space and the order of members do not matter.
/// </summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of the body as JSON, base64url.</summary>
    public static string Of<TBody>(TBody body, JsonTypeInfo<TBody> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, json), hash);
        return Base64Url.EncodeToString(hash);
    }
}
