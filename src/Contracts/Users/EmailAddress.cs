using System.Diagnostics.CodeAnalysis;

namespace Ecommerce.Contracts.Users;

/// <summary>
/// What an e-mail address is here: trimmed, in lower case, with one <c>@</c>. Whether it exists only a mail can tell, so nothing more is asked.
/// </summary>
public static class EmailAddress
{
    /// <summary>Space of claimed e-mail addresses.</summary>
    public const string Space = "email";

    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;

    /// <summary>Brings an address into the form that is stored and compared.</summary>
    public static bool TryNormalize([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? email)
    {
        email = text?.Trim().ToLowerInvariant();
        if (email is not null && IsValid(email)) return true;
        email = null;
        return false;
    }

    /// <summary>
    /// The name that is claimed for a normalised address: a hash, because grain keys are written to logs and addresses must not be.
    /// </summary>
    public static string NameOf(string email) => IdText.Derive("", Space, email);

    /// <summary>Key of the claim grain of a normalised address.</summary>
    public static string ClaimKeyOf(string email) => $"{Space}/{NameOf(email)}";

    private static bool IsValid(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (email.Length > MaxLength || at is < 1 or > MaxLocalLength || at != email.LastIndexOf('@')) return false;
        var domain = email.AsSpan(at + 1);
        if (domain.Length == 0 || domain[0] == '.' || domain[^1] == '.' || !domain.Contains('.')) return false;

        // White space and control characters would let an address break out of a mail's header; the rest could, too, in a display form.
        foreach (var c in email)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';' or '\\' or '(' or ')') return false;
        }

        return true;
    }
}
