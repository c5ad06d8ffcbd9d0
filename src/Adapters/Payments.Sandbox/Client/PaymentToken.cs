namespace Ecommerce.Adapters.Payments.Sandbox.Client;

/// <summary>Tells tokens of means of payment from what must never be sent or kept.</summary>
internal static class PaymentToken
{
    private const int MaxLength = 128;

    // No card number is shorter, and random tokens of letters and digits hold so many digits in a row less than once in a billion.
    private const int ShortestCard = 12;

    /// <summary>Whether this can be a token: <c>pm_</c>, letters, digits and underscores, and no digits in a row as on a card.</summary>
    public static bool IsPossible(string token)
    {
        if (token.Length is <= 3 or > MaxLength || !token.StartsWith("pm_", StringComparison.Ordinal)) return false;
        var digits = 0;
        foreach (var c in token)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++digits == ShortestCard) return false;
            }
            else if (char.IsAsciiLetter(c)) digits = 0;
            else if (c != '_') return false;
        }
        return true;
    }
}
