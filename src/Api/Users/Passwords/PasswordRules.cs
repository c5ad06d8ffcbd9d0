using Ecommerce.Api.Http;

namespace Ecommerce.Api.Users.Passwords;

/// <summary>Which passwords are refused: too short, too long, and those that everybody tries first. No rule asks for kinds of characters.</summary>
internal static class PasswordRules
{
    public const int MinLength = 8;

    /// <summary>Long enough for any pass phrase, short enough that hashing a password is not a way to keep us busy.</summary>
    public const int MaxLength = 256;

    private const string Pointer = "/password";

    /// <summary>What is wrong with a new password; <c>null</c> when nothing is.</summary>
    public static FieldError? FindFault(string password, string email)
    {
        if (password.Length < MinLength) return Fault("too_short", $"A password has at least {MinLength} characters.");
        if (password.Length > MaxLength) return Fault("too_long", $"A password has at most {MaxLength} characters.");
        if (IsOfEmail(password, email)) return Fault("same_as_email", "This is your e-mail address, which everybody may know.");
        if (IsOneCharacter(password) || IsSequence(password)) return Fault("too_regular", "One character or a row of characters is guessed at once.");
        return CommonPasswords.Contains(password) ? Fault("too_common", "This password is one of the first that anybody tries.") : null;
    }

    private static FieldError Fault(string code, string message) => new() { Pointer = Pointer, Code = code, Message = message };

    private static bool IsOfEmail(string password, string email)
    {
        var local = email.AsSpan(0, Math.Max(0, email.IndexOf('@', StringComparison.Ordinal)));
        return password.Equals(email, StringComparison.OrdinalIgnoreCase) || local.Equals(password, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOneCharacter(string password) => !password.AsSpan().ContainsAnyExcept(password[0]);

    // 12345678, 87654321, abcdefgh: each character follows the one before by the same step of one.
    private static bool IsSequence(string password)
    {
        var step = password[1] - password[0];
        if (step is not (1 or -1)) return false;
        for (var i = 2; i < password.Length; i++)
        {
            if (password[i] - password[i - 1] != step) return false;
        }

        return true;
    }
}
