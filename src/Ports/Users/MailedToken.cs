using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Ports.Users;

/// <summary>
/// A token that proves who reads an address: <c>{user}.{256 bits, base64url}</c>. It is derived when its mail is written, from the shop's key and
/// a number in the user's record; the record itself keeps only its hash, so that neither a copy of the database nor an outbox holds a token.
/// </summary>
public static class MailedToken
{
    private const int MaxLength = 128;

    /// <summary>The token of a purpose, a user and a number used once.</summary>
    public static string Make(AccountSecret secret, string purpose, UserId user, string nonce) =>
        $"{user}.{Base64Url.EncodeToString(secret.Sign(purpose, user.Value, nonce))}";

    /// <summary>What a record keeps of a token: SHA-256, base64.</summary>
    public static string HashOf(string token) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Reads whose token a text claims to be. Whether it is good only the user's record knows.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out UserId user)
    {
        user = default;
        if (text is null || text.Length > MaxLength) return false;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && UserId.TryParse(text[..dot], null, out user);
    }
}
