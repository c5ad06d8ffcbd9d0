using System.Collections.Immutable;

namespace Ecommerce.Contracts.Catalog;

/// <summary>Texts by locale (<c>en</c>, <c>ko</c>). A missing locale falls back to <c>en</c>, then to any.</summary>
[GenerateSerializer, Immutable, Alias("catalog.LocaleMap")]
public sealed record LocaleMap
{
    /// <summary>The texts, by two-letter locale.</summary>
    [Id(0)]
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The text for a locale, with the fall-backs.</summary>
    public string In(string locale) =>
        Texts.TryGetValue(locale, out var text) ? text
        : Texts.TryGetValue("en", out var english) ? english
        : Texts.Values.FirstOrDefault() ?? "";

    /// <summary>These texts.</summary>
    public static LocaleMap Of(IReadOnlyDictionary<string, string> texts) => new() { Texts = texts.ToImmutableSortedDictionary(StringComparer.Ordinal) };

    /// <summary>English and Korean.</summary>
    public static LocaleMap Of(string en, string ko) =>
        new() { Texts = ImmutableSortedDictionary<string, string>.Empty.Add("en", en).Add("ko", ko) };
}
