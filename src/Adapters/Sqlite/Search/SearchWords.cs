using System.Text;
using Ecommerce.Ports.Search;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>
/// Prepares texts for FTS5. Its tokenizers know words between spaces only, so a two-syllable word inside a Korean compound is never
/// found: runs of Hangul, Han and Kana become their single letters and pairs of neighbours. Everything else is left to the tokenizer
/// <c>porter unicode61</c>.
/// </summary>
internal static class SearchWords
{
    // Endings that follow a noun without a space. Asked for 배낭을, one wants 배낭.
    private const string Particles = "은는이가을를의에도와과로만";

    /// <summary>A text as it is indexed.</summary>
    public static string ForIndex(string text)
    {
        var words = new StringBuilder(text.Length * 2);
        foreach (var (run, isPaired) in Runs(text))
        {
            if (!isPaired)
            {
                words.Append(run).Append(' ');
                continue;
            }

            for (var i = 0; i < run.Length; i++)
            {
                words.Append(run[i]).Append(' ');
                if (i + 1 < run.Length) words.Append(run, i, 2).Append(' ');
            }
        }

        return words.ToString();
    }

    /// <summary>
    /// The expression that finds texts with every word of this one; the last may be unfinished when <paramref name="isPrefix"/>. <c>null</c> when
    /// it has no word.
    /// </summary>
    public static string? ForQuery(string text, bool isPrefix = false)
    {
        var terms = new List<string>();
        var runs = Runs(text).ToList();
        for (var i = 0; i < runs.Count; i++)
        {
            var (run, isPaired) = runs[i];
            if (!isPaired) terms.Add(Quoted(run) + (isPrefix && i == runs.Count - 1 ? "*" : ""));
            else if (run.Length == 1) terms.Add(Quoted(run));
            else terms.AddRange(Pairs(run));
        }

        return terms.Count == 0 ? null : string.Join(" AND ", terms.Distinct());
    }

    private static IEnumerable<string> Pairs(string run)
    {
        var length = run.Length > 2 && Particles.Contains(run[^1], StringComparison.Ordinal) ? run.Length - 1 : run.Length;
        for (var i = 0; i + 1 < length; i++) yield return Quoted(run.Substring(i, 2));
    }

    // Quoted, a word is never an operator of FTS5; it holds letters and digits only, so there is no quote to escape.
    private static string Quoted(string word) => $"\"{word}\"";

    private static IEnumerable<(string Run, bool IsPaired)> Runs(string text)
    {
        // Surrogates are no letters to us. Decomposed Hangul (as macOS writes it) becomes syllables.
        var normal = Hangul.Compose(text.Any(char.IsSurrogate) ? string.Concat(text.Select(c => char.IsSurrogate(c) ? ' ' : c)) : text);
        var (start, kind) = (0, Kind.None);
        for (var i = 0; i <= normal.Length; i++)
        {
            var next = i < normal.Length ? KindOf(normal, i) : Kind.None;
            if (next == kind && i < normal.Length) continue;
            if (kind != Kind.None) yield return (normal[start..i], kind == Kind.Paired);
            (start, kind) = (i, next);
        }
    }

    private static Kind KindOf(string text, int at) => text[at] switch
    {
        // Hangul syllables, Kana, Han.
        >= '\uAC00' and <= '\uD7A3' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' => Kind.Paired,
        var letter when char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark => Kind.Word,
        _ => Kind.None,
    };

    private enum Kind
    {
        None,
        Word,
        Paired,
    }
}
