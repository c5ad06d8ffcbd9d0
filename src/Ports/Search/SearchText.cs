using System.Globalization;

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
        var normal = Hangul.Compose(text);
        var (start, kind) = (0, Kind.None);
        for (var i = 0; i <= normal.Length; i++)
        {
            var next = i < normal.Length ? KindOf(normal[i]) : Kind.None;
            if (next == kind && i < normal.Length) continue;
            if (kind != Kind.None) yield return (normal[start..i], kind == Kind.Paired);
            (start, kind) = (i, next);
        }
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
