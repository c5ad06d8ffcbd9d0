using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Ecommerce.Contracts;

/// <summary>
/// The text behind typed ids: Crockford's base32 in lower case (no i, l, o, u), 26 characters. Fresh ids start with the milliseconds
/// since 1970, so they sort by age; derived ids are a hash of what they stand for.
/// </summary>
public static class IdText
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int MaxLength = 64;

    /// <summary>A fresh id: 48 bits of time, 80 random bits.</summary>
    public static string New(string prefix, TimeProvider clock)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, clock.GetUtcNow().ToUnixTimeMilliseconds() << 16);
        RandomNumberGenerator.Fill(bytes[6..]);
        return prefix + Base32(bytes);
    }

    /// <summary>The id that these parts always give: 128 bits of their SHA-256.</summary>
    public static string Derive(string prefix, params ReadOnlySpan<string> parts)
    {
        // The unit separator cannot occur in ids and keys, so ("a", "bc") and ("ab", "c") differ.
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)), hash);
        return prefix + Base32(hash[..16]);
    }

    /// <summary>Crockford's base32 of the bytes, most significant bits first.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>Whether a text can be an id with this prefix: bounded, and of letters, digits, <c>_</c> and <c>-</c> only.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text, string prefix)
    {
        if (text is null || text.Length <= prefix.Length || text.Length > MaxLength || !text.StartsWith(prefix, StringComparison.Ordinal)) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return false;
        }

        return true;
    }
}
