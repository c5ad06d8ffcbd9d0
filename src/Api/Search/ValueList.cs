using System.Text;

namespace Ecommerce.Api.Search;

/// <summary>Values in one query parameter, separated by commas; a backslash takes the next character as it is.</summary>
internal static class ValueList
{
    public const string Rule = "Values are separated by commas and not empty; at most 50.";

    public static IReadOnlyList<string> Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var (values, value) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) value.Append(text[++i]);
            else if (text[i] != ',') value.Append(text[i]);
            else Take();
        }

        Take();
        return values;

        void Take()
        {
            values.Add(value.ToString());
            value.Clear();
        }
    }
}
