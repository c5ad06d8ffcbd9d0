using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Sessions;

/// <summary>
/// A refresh token: 128 random bits that name the session and 256 that are its secret, base64url. The session's id is a hash of the
/// first part, so what logs and lists say of sessions leads to no token.
/// </summary>
internal sealed class RefreshToken
{
    private const int NameLength = 16;
    private const int SecretLength = 32;
    private const int TextLength = (NameLength + SecretLength) / 3 * 4;

    private readonly byte[] _bytes;

    private RefreshToken(byte[] bytes) => _bytes = bytes;

    /// <summary>The session that it belongs to.</summary>
    public SessionId Session => SessionId.From(IdText.Derive(SessionId.Prefix, Base64Url.EncodeToString(_bytes.AsSpan(0, NameLength))));

    /// <summary>The secret, base64.</summary>
    public string Secret => Convert.ToBase64String(_bytes, NameLength, SecretLength);

    /// <summary>SHA-256 of the secret, base64.</summary>
    public string SecretHash => Convert.ToBase64String(SHA256.HashData(_bytes.AsSpan(NameLength)));

    /// <summary>What the client keeps.</summary>
    public string Text => Base64Url.EncodeToString(_bytes);

    /// <summary>The first token of a new session.</summary>
    public static RefreshToken New() => new(RandomNumberGenerator.GetBytes(NameLength + SecretLength));

    /// <summary>Reads a token of ours; its form only.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RefreshToken? token)
    {
        token = text?.Length == TextLength && Base64Url.IsValid(text) ? new(Base64Url.DecodeFromChars(text)) : null;
        return token is { _bytes.Length: NameLength + SecretLength };
    }

    /// <summary>The next token of the same session.</summary>
    public RefreshToken Follow(string secret) => new([.. _bytes.AsSpan(0, NameLength), .. Convert.FromBase64String(secret)]);
}
