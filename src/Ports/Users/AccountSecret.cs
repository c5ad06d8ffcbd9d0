using System.Security.Cryptography;
using System.Text;

namespace Ecommerce.Ports.Users;

/// <summary>
/// A key that only processes of this shop have, and no database: what is derived from it cannot be made by whoever reads the records. All
/// processes of a shop need the same one, for as long as what they derived must hold.
/// </summary>
public sealed class AccountSecret
{
    private const int MinLength = 32;

    private readonly byte[] _key;

    private AccountSecret(byte[] key, bool isLasting) => (_key, IsLasting) = (key, isLasting);

    /// <summary>False for a key that ends with the process.</summary>
    public bool IsLasting { get; }

    /// <summary>A key for a process that shares nothing and may forget: tests and experiments.</summary>
    public static AccountSecret ForThisProcess() => new(RandomNumberGenerator.GetBytes(MinLength), isLasting: false);

    /// <summary>A kept key, base64; at least 256 bits.</summary>
    public static AccountSecret Parse(string base64)
    {
        var key = Convert.FromBase64String(base64);
        return key.Length >= MinLength ? new(key, isLasting: true) : throw new ArgumentException($"A secret has at least {MinLength} bytes.", nameof(base64));
    }

    /// <summary>HMAC-SHA256 of the parts. The purpose keeps what was made for one use from being taken for another.</summary>
    public byte[] Sign(string purpose, params ReadOnlySpan<string> parts) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose}\u001f{string.Join('\u001f', parts)}"));
}
