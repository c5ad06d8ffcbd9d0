using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ecommerce.Contracts.Catalog;

/// <summary>Bounds and shapes of what a catalogue holds, the same for the API and the grain.</summary>
public static partial class ProductLimits
{
    /// <summary>Variants of one product.</summary>
    public const int Variants = 200;

    /// <summary>Options of one variant.</summary>
    public const int Options = 5;

    /// <summary>Locales of one text.</summary>
    public const int Locales = 20;

    /// <summary>Characters of a name.</summary>
    public const int Name = 200;

    /// <summary>Characters of a description.</summary>
    public const int Description = 10_000;

    /// <summary>Characters of a brand, a slug, a category, an option's name or its text.</summary>
    public const int ShortText = 80;

    /// <summary>Attributes of one product.</summary>
    public const int Attributes = 30;

    /// <summary>Characters of a unit.</summary>
    public const int Unit = 16;

    /// <summary>Largest number of an attribute, in thousandths.</summary>
    public const long Thousandths = 1_000_000_000_000;

    /// <summary>Levels of the category tree.</summary>
    public const int CategoryLevels = 3;

    /// <summary>Categories of the tree.</summary>
    public const int Categories = 1_000;

    /// <summary>Highest price in minor units: 999 units of it in 100 lines stay far below the range of an amount.</summary>
    public const long Price = 1_000_000_000_000;

    /// <summary>Currencies that a variant can be priced in.</summary>
    public static readonly FrozenSet<string> Currencies =
        FrozenSet.ToFrozenSet(["KRW", "EUR", "USD", "GBP", "JPY", "KWD"], StringComparer.Ordinal);

    // Words that stand where a slug does in the API's routes.
    private static readonly FrozenSet<string> ReservedSlugs =
        FrozenSet.ToFrozenSet(["categories", "docs", "variants"], StringComparer.Ordinal);

    /// <summary>Lower case letters, digits and single hyphens, at most 80; a few words of the API's routes are not free.</summary>
    public static bool IsSlug(string? text) => IsCategory(text) && !ReservedSlugs.Contains(text!);

    /// <summary>The shape of a slug.</summary>
    public static bool IsCategory(string? text) => text is { Length: > 0 and <= ShortText } && Slug().IsMatch(text);

    /// <summary>3 to 40 capitals, digits and hyphens.</summary>
    public static bool IsSku(string? text) => text is not null && SkuShape().IsMatch(text);

    /// <summary>Two lower case letters.</summary>
    public static bool IsLocale(string text) => text is [>= 'a' and <= 'z', >= 'a' and <= 'z'];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex("^[A-Z0-9-]{3,40}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SkuShape();
}
