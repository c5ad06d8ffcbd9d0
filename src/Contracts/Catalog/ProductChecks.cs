using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>
/// What makes a command of the catalogue invalid whatever the product's state is. The API runs it to answer every fault at once with its
/// pointer; the grain runs it because it trusts no caller.
/// </summary>
public static class ProductChecks
{
    /// <summary>Every fault of the command; none when it is valid.</summary>
    public static IReadOnlyList<ProductFault> Of(CreateProduct command)
    {
        var faults = new List<ProductFault>();
        if (!ProductLimits.IsSlug(command.Slug))
            faults.Add(new("/slug", "not_a_slug", "A slug is of lower case letters, digits and single hyphens, and no reserved word."));
        CheckTexts(command.Name, command.Description, command.Brand, command.Category, command.TaxClass, faults);
        AttributeChecks.Check(command.Attributes, faults);
        CheckVariants(command.Variants, faults);
        return faults;
    }

    /// <summary>Every fault of the command; none when it is valid.</summary>
    public static IReadOnlyList<ProductFault> Of(UpdateProduct command)
    {
        var faults = new List<ProductFault>();
        CheckTexts(command.Name, command.Description, command.Brand, command.Category, command.TaxClass, faults);
        AttributeChecks.Check(command.Attributes, faults);
        return faults;
    }

    /// <summary>Every fault of the command; none when it is valid.</summary>
    public static IReadOnlyList<ProductFault> Of(SetPrices command)
    {
        var faults = new List<ProductFault>();
        CheckPrices(command.Prices, "/prices", faults);
        return faults;
    }

    private static void CheckTexts(
        LocaleMap name, LocaleMap description, string brand, string category, TaxClass taxClass, List<ProductFault> faults)
    {
        if (name.Texts.IsEmpty)
            faults.Add(new("/name", "required", "A product has a name in at least one locale."));
        CheckLocales(name, "/name", ProductLimits.Name, isLine: true, faults);
        CheckLocales(description, "/description", ProductLimits.Description, isLine: false, faults);
        CheckText(brand, "/brand", ProductLimits.ShortText, isLine: true, faults);
        if (category.Length > 0 && !ProductLimits.IsCategory(category))
            faults.Add(new("/category", "not_a_slug", "A category is a slug, or empty."));
        if (!Enum.IsDefined(taxClass))
            faults.Add(new("/taxClass", "unknown", "There is no such tax class."));
    }

    private static void CheckLocales(LocaleMap map, string pointer, int length, bool isLine, List<ProductFault> faults)
    {
        if (map.Texts.Count > ProductLimits.Locales)
            faults.Add(new(pointer, "wrong_count", $"A text has at most {ProductLimits.Locales} locales."));
        foreach (var (locale, text) in map.Texts)
        {
            if (!ProductLimits.IsLocale(locale))
                faults.Add(new(Under(pointer, locale), "not_a_locale", "A locale is two lower case letters."));
            else if (isLine && string.IsNullOrWhiteSpace(text))
                faults.Add(new(Under(pointer, locale), "required", "This text must not be empty."));
            else
                CheckText(text, Under(pointer, locale), length, isLine, faults);
        }
    }

    private static void CheckText(string text, string pointer, int length, bool isLine, List<ProductFault> faults)
    {
        if (text.Length > length)
            faults.Add(new(pointer, "too_long", $"At most {length} characters."));
        else if (text.Any(c => char.IsControl(c) && (isLine || c is not ('\n' or '\r' or '\t'))))
            faults.Add(new(pointer, "control_characters", "Control characters are not allowed."));
    }

    private static void CheckVariants(ImmutableArray<Variant> variants, List<ProductFault> faults)
    {
        if (variants.IsDefaultOrEmpty || variants.Length > ProductLimits.Variants)
        {
            faults.Add(new("/variants", "wrong_count", $"A product has 1 to {ProductLimits.Variants} variants."));
            return;
        }

        var skus = new HashSet<Sku>();
        for (var i = 0; i < variants.Length; i++)
        {
            var (variant, pointer) = (variants[i], $"/variants/{i}");
            if (!ProductLimits.IsSku(variant.Sku.Value))
                faults.Add(new($"{pointer}/sku", "not_a_sku", "A SKU is of 3 to 40 capitals, digits and hyphens."));
            else if (!skus.Add(variant.Sku))
                faults.Add(new($"{pointer}/sku", "duplicate", "Two variants have this SKU."));
            CheckOptions(variant.Options, $"{pointer}/options", faults);
            CheckPrices(variant.Prices, $"{pointer}/prices", faults);
        }
    }

    private static void CheckOptions(ImmutableSortedDictionary<string, LocaleMap> options, string pointer, List<ProductFault> faults)
    {
        if (options.Count > ProductLimits.Options)
            faults.Add(new(pointer, "wrong_count", $"A variant has at most {ProductLimits.Options} options."));
        foreach (var (option, text) in options)
        {
            if (!ProductLimits.IsCategory(option))
                faults.Add(new(Under(pointer, option), "not_a_slug", "An option is named as a slug is."));
            else if (text.Texts.IsEmpty)
                faults.Add(new(Under(pointer, option), "required", "An option has a text in at least one locale."));
            else
                CheckLocales(text, Under(pointer, option), ProductLimits.ShortText, isLine: true, faults);
        }
    }

    private static void CheckPrices(ImmutableSortedDictionary<string, long> prices, string pointer, List<ProductFault> faults)
    {
        foreach (var (currency, price) in prices)
        {
            if (!ProductLimits.Currencies.Contains(currency))
                faults.Add(new(Under(pointer, currency), "unknown", "The shop does not know this currency."));
            else if (price is < 0 or > ProductLimits.Price)
                faults.Add(new(Under(pointer, currency), "out_of_range", $"A price is from 0 to {ProductLimits.Price} minor units."));
        }
    }

    // A member's name is the caller's text: RFC 6901 escapes what would read as a path, and a long one is cut.
    private static string Under(string pointer, string member)
    {
        var name = member[..Math.Min(member.Length, ProductLimits.ShortText)];
        return $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }
}
