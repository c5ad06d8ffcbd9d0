using System.Globalization;
using Ecommerce.Standalone.Demo;

namespace Ecommerce.Standalone.Pages;

/// <summary>The page that shows what is here, in two languages. It asks no grain and no store, so it answers from the first moment.</summary>
internal sealed class StartPage(int port, DemoProgress demo)
{
    private const string Default = "en";
    private const string DemoSku = "PAC-RIDGE38-SLA-M";

    private static readonly IReadOnlyList<string> Locales = [Default, "ko"];

    private readonly Dictionary<string, string> _templates = Locales.ToDictionary(locale => locale, locale => Read(locale)
        .Replace("@port@", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@sku@", DemoSku, StringComparison.Ordinal));

    /// <summary>The page as it is now.</summary>
    public string In(string locale) => _templates[locale]
        .Replace("@loading@", HiddenUnless(demo.IsLoading), StringComparison.Ordinal)
        .Replace("@demo@", HiddenUnless(demo.IsDemo), StringComparison.Ordinal);

    /// <summary>The language for a reader: what the address says, else what the browser prefers, else English.</summary>
    public static string LocaleFor(string? asked, string acceptLanguage)
    {
        if (asked is not null && Locales.Contains(asked)) return asked;
        return acceptLanguage.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Preference)
            .Where(preference => preference.Quality > 0 && Locales.Contains(preference.Locale))
            .OrderByDescending(preference => preference.Quality)
            .Select(preference => preference.Locale)
            .FirstOrDefault() ?? Default;
    }

    // "ko-KR;q=0.8" wants ko at 0.8.
    private static (string Locale, double Quality) Preference(string entry)
    {
        var parts = entry.Split(';', StringSplitOptions.TrimEntries);
        var locale = parts[0].Split('-')[0].ToLowerInvariant();
        var weight = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        if (weight is null) return (locale, 1);
        return (locale, double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) ? quality : 0);
    }

    private static string HiddenUnless(bool shown) => shown ? "" : "hidden";

    private static string Read(string locale)
    {
        using var stream = typeof(StartPage).Assembly.GetManifestResourceStream($"Ecommerce.Standalone.Pages.start.{locale}.html")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
