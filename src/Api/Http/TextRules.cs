using System.Diagnostics.CodeAnalysis;

namespace Ecommerce.Api.Http;

/// <summary>Shapes of texts.</summary>
internal static class TextRules
{
    private const int MaxEmail = 254;
    private const int MaxLocalPart = 64;

    public static bool IsPrintable(string text, bool lines)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t')) return false;
        }

        return true;
    }

    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (text.Length > MaxEmail || at is < 1 or > MaxLocalPart || at != text.LastIndexOf('@')) return false;
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or ':' or '"' or '(' or ')' or '\\') return false;
        }

        var domain = text.AsSpan(at + 1);
        var dot = domain.IndexOf('.');
        return dot > 0 && domain[^1] != '.' && domain.IndexOf("..", StringComparison.Ordinal) < 0;
    }

    public static bool IsCapitals([NotNullWhen(true)] string? text, int length) => text?.Length == length && text.All(char.IsAsciiLetterUpper);

    public static bool IsLocale([NotNullWhen(true)] string? text) => text is { Length: 2 } && text.All(char.IsAsciiLetterLower);
}
