using System.Globalization;
using System.Text;
using Ecommerce.Ports.Search;

namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>Words as PostgreSQL's text search takes them. Only their English forms are left to it: whether it knows an accent or a capital depends on the database's locale.</summary>
internal static class SearchWords
{
    // A lexeme holds 2 046 bytes; nobody looks for a word of this length, so it is cut the same way on both sides.
    private const int MaxLength = 200;

    /// <summary>A text as it is indexed.</summary>
    public static string ForIndex(IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(SearchText.Words).Select(Fold).Where(word => word.Length > 0));

    /// <summary>
    /// The tsquery that finds texts with every word of this one, in <paramref name="weights"/> only, where some are given; the last may be unfinished
    /// when <paramref name="isPrefix"/>. <c>null</c> when it has no word.
    /// </summary>
    public static string? ForQuery(string text, bool isPrefix = false, string weights = "")
    {
        var terms = SearchText.Terms(text)
            .Select(term => (Word: Fold(term.Text), Prefix: isPrefix && term.MayBeUnfinished ? "*" : ""))
            .Where(term => term.Word.Length > 0)
            // Quoted, a word is never an operator; it holds letters and digits only, so there is no quote to escape.
            .Select(term => $"'{term.Word}'{(term.Prefix + weights is { Length: > 0 } marks ? ":" + marks : "")}")
            .Distinct()
            .ToList();
        return terms.Count == 0 ? null : string.Join(" & ", terms);
    }

    private static string Fold(string word)
    {
        if (SearchText.IsPaired(word)) return word;
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark) folded.Append(LatinLetters.Plain(letter));
        }

        return folded.Length > MaxLength ? folded.ToString(0, MaxLength) : folded.ToString();
    }
}
