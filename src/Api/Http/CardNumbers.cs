using System.Globalization;

namespace Ecommerce.Api.Http;

/// <summary>
/// Tells whether a text holds what looks like a payment card's number: a known prefix, a length of that scheme (13 to 19 digits) and a right
/// check digit, written in one piece or in groups. Phone numbers with + and EAN-13 barcodes are not taken for one.
/// </summary>
public static class CardNumbers
{
    private const int MinDigits = 13;
    private const int MaxDigits = 19;

    /// <summary>Whether such a number occurs anywhere in the text.</summary>
    public static bool LooksLike(string? text)
    {
        if (text is null || text.Length < MinDigits) return false;
        Span<char> digits = stackalloc char[MaxDigits];
        for (var start = 0; start < text.Length; start++)
        {
            if (IsGroupStart(text, start) && StartsWithCard(text.AsSpan(start), digits)) return true;
        }

        return false;
    }

    // A group begins at a digit that follows no digit. After a plus sign it is a phone number.
    private static bool IsGroupStart(string text, int index) =>
        Digit(text[index]) >= 0 && (index == 0 || (Digit(text[index - 1]) < 0 && text[index - 1] != '+'));

    private static bool StartsWithCard(ReadOnlySpan<char> text, Span<char> digits)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            if (digit < 0)
            {
                if (count >= MinDigits && IsCard(digits[..count])) return true;
                var joinsGroups = IsSeparator(text[i]) && i + 1 < text.Length && Digit(text[i + 1]) >= 0;
                if (!joinsGroups) return false;
                continue;
            }

            if (count == MaxDigits) return false;
            digits[count++] = (char)('0' + digit);
        }

        return count >= MinDigits && IsCard(digits[..count]);
    }

    // Full-width digits, as East Asian keyboards write them, count as well.
    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c < 128 ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);

    private static bool IsSeparator(char c) => c is ' ' or '-' or '.' or '\u00a0';

    private static bool IsCard(ReadOnlySpan<char> digits) =>
        IsOfScheme(digits) && HasLuhnDigit(digits) && !(digits.Length == 13 && HasEanDigit(digits));

    private static bool IsOfScheme(ReadOnlySpan<char> digits)
    {
        var first4 = int.Parse(digits[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            13 => digits[0] == '4',
            14 => IsDiners(first4),
            15 => first4 / 100 is 34 or 37,
            16 => digits[0] == '4' || first4 / 100 is >= 51 and <= 55 || first4 is >= 2221 and <= 2720
                || first4 is >= 3528 and <= 3589 || IsDiners(first4) || IsDiscoverOrUnionPay(first4) || IsMaestro(first4),
            17 or 18 => IsDiscoverOrUnionPay(first4) || IsMaestro(first4),
            _ => digits[0] == '4' || first4 is >= 3528 and <= 3589 || IsDiscoverOrUnionPay(first4) || IsMaestro(first4),
        };
    }

    private static bool IsDiners(int first4) => first4 is (>= 3000 and <= 3059) or 3095 or (>= 3600 and <= 3699) or (>= 3800 and <= 3999);

    private static bool IsDiscoverOrUnionPay(int first4) => first4 == 6011 || first4 / 100 is 62 or 65 or 81 || first4 / 10 is >= 644 and <= 649;

    private static bool IsMaestro(int first4) => first4 / 100 is 50 or (>= 56 and <= 58) or 63 or 67;

    private static bool HasLuhnDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    private static bool HasEanDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }
}
