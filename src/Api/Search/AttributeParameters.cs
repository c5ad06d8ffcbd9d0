using System.Globalization;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;

namespace Ecommerce.Api.Search;

/// <summary>
/// The query parameters <c>attr.{name}=a,b</c>, <c>attr.{name}[gte]=</c> and <c>attr.{name}[lte]=</c>. Bounds are numbers of at most three decimals, or dates.
/// </summary>
internal static class AttributeParameters
{
    private const string Prefix = "attr.";
    private const string From = "[gte]";
    private const string To = "[lte]";
    private const int Max = ProductQuery.MaxAttributes;

    public static IReadOnlyList<AttributeFilter> Read(IQueryCollection parameters, Validate check)
    {
        var filters = new SortedDictionary<string, AttributeFilter>(StringComparer.Ordinal);
        foreach (var (parameter, texts) in parameters.Where(parameter => parameter.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var pointer = $"?{parameter[..Math.Min(parameter.Length, ProductLimits.ShortText)]}";
            var rest = parameter[Prefix.Length..];
            var bound = rest.EndsWith(From, StringComparison.Ordinal) ? From : rest.EndsWith(To, StringComparison.Ordinal) ? To : "";
            var name = rest[..^bound.Length];
            if (!ProductLimits.IsCategory(name))
            {
                check.Fail(pointer, "not_an_attribute", "After attr. comes the name of an attribute or option.");
                continue;
            }

            filters.TryAdd(name, new() { Name = name });
            var text = texts.Count == 1 ? texts[0] : string.Join(',', texts.ToArray());
            filters[name] = bound.Length == 0 ? filters[name] with { Values = Values(text, pointer, check) }
                : Bound(text) is not { } number ? Refused(filters[name], pointer, check)
                : bound == From ? filters[name] with { From = number }
                : filters[name] with { To = number };
        }

        check.That(filters.Count <= Max, "?attr", "wrong_count", $"At most {Max} attributes.");
        return [.. filters.Values];
    }

    private static IReadOnlyList<string> Values(string? text, string pointer, Validate check)
    {
        var values = ValueList.Read(text);
        var isValid = values.Count is > 0 and <= SearchQuery.MaxValues && values.All(value => value.Length is > 0 and <= ProductLimits.Name);
        check.That(isValid, pointer, "not_a_list", ValueList.Rule);
        return values;
    }

    private static AttributeFilter Refused(AttributeFilter filter, string pointer, Validate check)
    {
        check.Fail(pointer, "not_a_bound", "A bound is a number of at most three decimals, or a date yyyy-MM-dd.");
        return filter;
    }

    private static long? Bound(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date.DayNumber;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= ProductLimits.Thousandths && number * 1000 % 1 == 0
            ? (long)(number * 1000)
            : null;
    }
}
