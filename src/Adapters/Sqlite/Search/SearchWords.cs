using Ecommerce.Ports.Search;

namespace Ecommerce.Adapters.Sqlite.Search;

/// <summary>Words as FTS5 takes them. Their forms are left to its tokenizer <c>porter unicode61</c>.</summary>
internal static class SearchWords
{
    /// <summary>A text as it is indexed.</summary>
    public static string ForIndex(string text) => string.Join(' ', SearchText.Words(text));

    /// <summary>
    /// The expression that finds texts with every word of this one; the last may be unfinished when <paramref name="isPrefix"/>. <c>null</c> when
    /// it has no word.
    /// </summary>
    public static string? ForQuery(string text, bool isPrefix = false)
    {
        // Quoted, a word is never an operator of FTS5; it holds letters and digits only, so there is no quote to escape.
        var terms = SearchText.Terms(text).Select(term => $"\"{term.Text}\"{(isPrefix && term.MayBeUnfinished ? "*" : "")}").Distinct().ToList();
        return terms.Count == 0 ? null : string.Join(" AND ", terms);
    }
}
