using System.Globalization;
using System.Text;

namespace Ecommerce.Ports.Search;

/// <summary>
/// How texts are cut into words, in an index and in a question alike. Tokenizers of databases know words between spaces only, so a two-syllable
/// word inside a Korean compound is never found: runs of Hangul, Han and Kana become their single letters and pairs of neighbours. Other runs of letters
/// and digits are one word, whose forms the database's own tokenizer knows.
/// </summary>
public static class SearchText
{
    // Endings that follow a noun without a space. Asked for 배낭을, one wants 배낭.
    private const string Particles = "은는이가을를의에도와과로만";

    // Conjoining letters of Hangul: 19 leads, 21 vowels, 27 tails.
    private const char FirstLead = '\u1100';
    private const char LastLead = '\u1112';
    private const char FirstVowel = '\u1161';
    private const char LastVowel = '\u1175';
    private const char BeforeTails = '\u11A7';
    private const char LastTail = '\u11C2';

    /// <summary>The words of a text, as it is indexed.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (var (run, isPaired) in Runs(text))
        {
            if (!isPaired)
            {
                yield return run;
                continue;
            }

            for (var i = 0; i < run.Length; i++)
            {
                yield return run[i..(i + 1)];
                if (i + 1 < run.Length) yield return run.Substring(i, 2);
            }
        }
    }

    /// <summary>The words that a text must have for whoever asks for this one. None when it has no word.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string text)
    {
        var terms = new List<SearchTerm>();
        var runs = Runs(text).ToList();
        for (var i = 0; i < runs.Count; i++)
        {
            var (run, isPaired) = runs[i];
            if (!isPaired) terms.Add(new(run, MayBeUnfinished: i == runs.Count - 1));
            else if (run.Length == 1) terms.Add(new(run, MayBeUnfinished: false));
            else terms.AddRange(Pairs(run).Select(pair => new SearchTerm(pair, MayBeUnfinished: false)));
        }

        return [.. terms.Distinct()];
    }

    /// <summary>Whether a word is of a script whose runs are cut into letters and pairs.</summary>
    public static bool IsPaired(string word) => word.Length > 0 && KindOf(word[0]) == Kind.Paired;

    private static IEnumerable<string> Pairs(string run)
    {
        var length = run.Length > 2 && Particles.Contains(run[^1], StringComparison.Ordinal) ? run.Length - 1 : run.Length;
        for (var i = 0; i + 1 < length; i++) yield return run.Substring(i, 2);
    }

    private static IEnumerable<(string Run, bool IsPaired)> Runs(string text)
    {
        var normal = Composed(text);
        var (start, kind) = (0, Kind.None);
        for (var i = 0; i <= normal.Length; i++)
        {
            var next = i < normal.Length ? KindOf(normal[i]) : Kind.None;
            if (next == kind && i < normal.Length) continue;
            if (kind != Kind.None) yield return (normal[start..i], kind == Kind.Paired);
            (start, kind) = (i, next);
        }
    }

    // Decomposed Hangul, as macOS writes it, becomes syllables. Not by Normalize, which changes nothing where globalization is invariant.
    private static string Composed(string text)
    {
        if (!text.Any(letter => letter is >= FirstLead and <= LastLead)) return text;
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (>= FirstLead and <= LastLead) || i + 1 == text.Length || text[i + 1] is not (>= FirstVowel and <= LastVowel))
            {
                composed.Append(text[i]);
                continue;
            }

            var syllable = 0xAC00 + ((((text[i] - FirstLead) * 21) + (text[i + 1] - FirstVowel)) * 28);
            var hasTail = i + 2 < text.Length && text[i + 2] is > BeforeTails and <= LastTail;
            composed.Append((char)(hasTail ? syllable + (text[i + 2] - BeforeTails) : syllable));
            i += hasTail ? 2 : 1;
        }

        return composed.ToString();
    }

    private static Kind KindOf(char letter) => letter switch
    {
        // Hangul syllables, Kana, Han.
        >= '\uAC00' and <= '\uD7A3' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' => Kind.Paired,
        _ when char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark => Kind.Word,
        _ => Kind.None,
    };

    private enum Kind
    {
        None,
        Word,
        Paired,
    }
}
