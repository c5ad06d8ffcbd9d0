using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Ecommerce.Api.Users.Passwords;

/// <summary>
/// An Argon2id hash with all that is needed to verify it, as text: <c>$argon2id$v=19$m=19456,t=2,p=1$salt$hash</c>, base64 without padding.
/// </summary>
internal sealed partial record PhcString
{
    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const int MaxMemoryKiB = 1024 * 1024;

    public required int MemoryKiB { get; init; }

    public required int Iterations { get; init; }

    public required int Parallelism { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>What a new hash starts from: these parameters and a salt of its own.</summary>
    public static PhcString Fresh(PasswordOptions options) => new()
    {
        MemoryKiB = options.MemoryKiB,
        Iterations = options.Iterations,
        Parallelism = 1,
        Salt = RandomNumberGenerator.GetBytes(SaltLength),
        Hash = RandomNumberGenerator.GetBytes(HashLength),
    };

    /// <summary>Reads a stored hash. Parameters that no sane shop has are refused, since each sign-in would cost what they say.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PhcString? parsed)
    {
        parsed = null;
        var match = Form().Match(text ?? "");
        if (!match.Success || !TryNumber(match, "m", MaxMemoryKiB, out var memory) || !TryNumber(match, "t", 64, out var iterations)
            || !TryNumber(match, "p", 16, out var parallelism) || memory < 8 * parallelism
            || Decode(match.Groups["salt"].Value) is not { Length: >= 8 and <= 64 } salt
            || Decode(match.Groups["hash"].Value) is not { Length: >= 16 and <= 64 } hash)
        {
            return false;
        }

        parsed = new() { MemoryKiB = memory, Iterations = iterations, Parallelism = parallelism, Salt = salt, Hash = hash };
        return true;
    }

    /// <summary>Whether the parameters have been raised since this hash was made.</summary>
    public bool IsWeakerThan(PasswordOptions options) => MemoryKiB < options.MemoryKiB || Iterations < options.Iterations;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"$argon2id$v=19$m={MemoryKiB},t={Iterations},p={Parallelism}${Encode(Salt)}${Encode(Hash)}");

    private static bool TryNumber(Match match, string group, int max, out int number) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= max;

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[]? Decode(string text)
    {
        Span<byte> bytes = stackalloc byte[128];
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, bytes, out var written) ? bytes[..written].ToArray() : null;
    }

    [GeneratedRegex(
        @"\A\$argon2id\$v=19\$m=(?<m>[0-9]{1,9}),t=(?<t>[0-9]{1,9}),p=(?<p>[0-9]{1,9})\$(?<salt>[A-Za-z0-9+/]{1,120})\$(?<hash>[A-Za-z0-9+/]{1,120})\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
