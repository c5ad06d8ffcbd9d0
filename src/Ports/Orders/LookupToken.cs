using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Contracts.Orders;
using Ecommerce.Ports.Users;

namespace Ecommerce.Ports.Orders;

/// <summary>
/// The token of a mailed link to an order, <c>{order}.{256 bits, base64url}</c>, and what it is exchanged for. Both are derived from the shop's key
/// when they are handed out; the order keeps their hashes only.
/// </summary>
public static class LookupToken
{
    private const int MaxLength = 128;

    /// <summary>The token of a link, from a number used once.</summary>
    public static string Make(AccountSecret secret, OrderId order, string nonce) => $"{order}.{Text(secret.Sign("order.lookup", order.Value, nonce))}";

    /// <summary>What the redeeming of a link under this operation hands out: the same each time that the operation is repeated.</summary>
    public static string AccessOf(AccountSecret secret, OrderId order, string tokenHash, string operationId) =>
        Text(secret.Sign("order.access", order.Value, tokenHash, operationId));

    /// <summary>What an order keeps of a token: SHA-256, base64url.</summary>
    public static string HashOf(string token) => Text(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Reads which order a text claims to open. Whether it does only the order's record knows.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out OrderId order)
    {
        order = default;
        if (text is null || text.Length > MaxLength) return false;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && OrderId.TryParse(text[..dot], null, out order);
    }

    private static string Text(byte[] bits) => Base64Url.EncodeToString(bits);
}
