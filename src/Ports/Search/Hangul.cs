using System.Text;

namespace Ecommerce.Ports.Search;

/// <summary>
/// Composes decomposed Hangul, as some systems write and send it, by the arithmetic of the Unicode standard (3.12). <c>string.Normalize</c> does nothing
/// in a process without cultures, which this shop is.
/// </summary>
public static class Hangul
{
    private const char FirstLead = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char BeforeTails = '\u11A7';
    private const char FirstSyllable = '\uAC00';
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;
    private const int Syllables = Leads * Vowels * Tails;

    /// <summary>The text with every lead and vowel, and tail where there is one, as one syllable. Anything else stays as it is.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstVowel, (char)(BeforeTails + Tails - 1))) return text;
        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (composed.Length > 0 && Join(composed[^1], letter) is { } syllable) composed[^1] = syllable;
            else composed.Append(letter);
        }

        return composed.ToString();
    }

    private static char? Join(char before, char letter)
    {
        var (lead, vowel) = (before - FirstLead, letter - FirstVowel);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels) return (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
        var (open, tail) = (before - FirstSyllable, letter - BeforeTails);
        return open is >= 0 and < Syllables && open % Tails == 0 && tail is > 0 and < Tails ? (char)(before + tail) : null;
    }
}
