using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ecommerce.Adapters.Payments.Sandbox.Wire;

/// <summary>The <c>Stripe-Signature</c> header: HMAC-SHA256 over the time, a dot and the raw body.</summary>
internal static class StripeSignature
{
    public const string HeaderName = "Stripe-Signature";

    /// <summary>The header for a body sent at this second.</summary>
    public static string Header(string secret, long seconds, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var time = seconds.ToString(CultureInfo.InvariantCulture);
        Compute(secret, time, body, hash);
        return $"t={time},v1={Convert.ToHexStringLower(hash)}";
    }

    /// <summary>Whether one of the header's signatures is this secret's and its time is within the tolerance, on either side.</summary>
    public static bool IsValid(string secret, string? header, ReadOnlySpan<byte> body, DateTimeOffset now, TimeSpan tolerance)
    {
        if (header is null || TimeOf(header) is not { } time) return false;
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)tolerance.TotalSeconds) return false;

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(secret, time, body, expected);
        var valid = false;
        foreach (var range in header.AsSpan().Split(','))
        {
            var part = header.AsSpan(range).Trim();
            if (!part.StartsWith("v1=") || part.Length != 3 + 2 * given.Length) continue;
            if (Convert.FromHexString(part[3..], given, out _, out _) != System.Buffers.OperationStatus.Done) continue;
            valid |= CryptographicOperations.FixedTimeEquals(expected, given);
        }
        return valid;
    }

    private static string? TimeOf(string header)
    {
        foreach (var range in header.AsSpan().Split(','))
        {
            var part = header.AsSpan(range).Trim();
            if (part.StartsWith("t=")) return part[2..].ToString();
        }
        return null;
    }

    private static void Compute(string secret, string time, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.UTF8.GetBytes(time));
        mac.AppendData("."u8);
        mac.AppendData(body);
        mac.GetHashAndReset(hash);
    }
}
