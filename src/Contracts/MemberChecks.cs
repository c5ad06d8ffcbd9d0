using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts;

/// <summary>Collects what is wrong with the members of a command, for checks that the API and the grain share.</summary>
public sealed class MemberChecks
{
    private readonly List<MemberFault> _faults = [];

    /// <summary>What was found, in the order of the checks.</summary>
    public IReadOnlyList<MemberFault> Faults => _faults;

    /// <summary>Adds a fault unless the condition holds.</summary>
    public void That(bool condition, string pointer, string code, string message)
    {
        if (!condition) _faults.Add(new(pointer, code, message));
    }

    /// <summary>A number in a range, both ends included.</summary>
    public void Range(long value, long min, long max, string pointer) => That(value >= min && value <= max, pointer, "out_of_range", $"From {min} to {max}.");

    /// <summary>So many items in a list.</summary>
    public void Count(int count, int min, int max, string pointer) => That(count >= min && count <= max, pointer, "wrong_count", $"From {min} to {max} items.");

    /// <summary>A name of one line in at least one locale.</summary>
    public void Name(LocaleMap? name, string pointer)
    {
        That(name?.Texts.IsEmpty == false, pointer, "required", "A name in at least one locale is required.");
        if (name is null) return;
        Count(name.Texts.Count, 0, ProductLimits.Locales, pointer);
        foreach (var (locale, text) in name.Texts)
        {
            That(ProductLimits.IsLocale(locale), $"{pointer}/{Escape(locale)}", "not_a_locale", "A locale is two lower case letters.");
            That(!string.IsNullOrWhiteSpace(text), $"{pointer}/{Escape(locale)}", "required", "This text must not be empty.");
            That(text is null || text.Length <= ProductLimits.Name, $"{pointer}/{Escape(locale)}", "too_long", $"At most {ProductLimits.Name} characters.");
            That(text is null || !text.Any(char.IsControl), $"{pointer}/{Escape(locale)}", "control_characters", "Control characters are not allowed.");
        }
    }

    /// <summary>Amounts in minor units, from <paramref name="min"/> up, each in a currency that the shop knows.</summary>
    public void Amounts(ImmutableSortedDictionary<string, long> amounts, long min, string pointer)
    {
        foreach (var (currency, amount) in amounts)
        {
            That(ProductLimits.Currencies.Contains(currency), $"{pointer}/{Escape(currency)}", "unknown", "The shop does not know this currency.");
            Range(amount, min, ProductLimits.Price, $"{pointer}/{Escape(currency)}");
        }
    }

    // A member's name is the caller's text: RFC 6901 escapes what would read as a path, and a long one is cut.
    private static string Escape(string member) =>
        member[..Math.Min(member.Length, ProductLimits.ShortText)].Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
