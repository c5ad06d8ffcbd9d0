namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>Tells tokens of means of payment from what must never be sent or kept.</summary>
internal static class PaymentToken
{
    private const int MaxLength = 128;
    private const int ShortestCard = 12;
    private const int LongestCard = 19;

    /// <summary>Whether this can be a token: <c>pm_</c> and letters, digits and underscores, without a card number in it.</summary>
    public static bool IsPossible(string token) =>
        token.Length is > 3 and <= MaxLength
        && token.StartsWith("pm_", StringComparison.Ordinal)
        && token.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && !HoldsCardNumber(token);

    /// <summary>Whether digits that a card could have stand in a row, with or without underscores between them.</summary>
    private static bool HoldsCardNumber(string token)
    {
        Span<int> digits = stackalloc int[MaxLength];
        var count = 0;
        foreach (var c in token + "x")
        {
            if (char.IsAsciiDigit(c)) digits[count++] = c - '0';
            else if (c != '_')
            {
                if (AnyCard(digits[..count])) return true;
                count = 0;
            }
        }
        return false;
    }

    private static bool AnyCard(ReadOnlySpan<int> digits)
    {
        for (var start = 0; start + ShortestCard <= digits.Length; start++)
        {
            // Cards of payment schemes begin with 2 to 6.
            if (digits[start] is < 2 or > 6) continue;
            for (var length = ShortestCard; length <= LongestCard && start + length <= digits.Length; length++)
            {
                if (PassesLuhn(digits.Slice(start, length))) return true;
            }
        }
        return false;
    }

    private static bool PassesLuhn(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
