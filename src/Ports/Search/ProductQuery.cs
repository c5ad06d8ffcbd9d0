namespace Ecommerce.Ports.Search;

/// <summary>
/// What a buyer looks for. A product is found when one of its variants passes every filter at once: price, stock and options are those of
/// one and the same variant.
/// </summary>
public sealed record ProductQuery
{
    /// <summary>The most results that pages reach: page × limit.</summary>
    public const int Reach = 10_000;

    /// <summary>The most characters of a text.</summary>
    public const int MaxText = 200;

    /// <summary>The most attributes that are filtered by.</summary>
    public const int MaxAttributes = 20;

    /// <summary>The most values of one filter.</summary>
    public const int MaxValues = 50;

    private const int MaxLimit = 100;

    /// <summary>Every word must occur; <c>null</c> = no text. A text without any letter or digit finds nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Only of this category and those below it (its slug).</summary>
    public string? Category { get; init; }

    /// <summary>Only of one of these brands; empty = any.</summary>
    public IReadOnlyList<string> Brands { get; init; } = [];

    /// <summary>Only what passes all of these; each name once.</summary>
    public IReadOnlyList<AttributeFilter> Attributes { get; init; } = [];

    /// <summary>Only what is priced in this currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Lowest price in minor units.</summary>
    public long? MinPrice { get; init; }

    /// <summary>Highest price in minor units.</summary>
    public long? MaxPrice { get; init; }

    /// <summary>Only what can be bought now.</summary>
    public bool InStockOnly { get; init; }

    /// <summary>Language of the names that <see cref="SearchSort.Name"/> sorts by.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>In which order.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 24;

    /// <summary>
    /// Throws when it asks for more than an index must bear. Callers check what people send, and say what is wrong with it; this is for whoever forgets.
    /// </summary>
    public void Check()
    {
        var isBounded = (Text is null || Text.Length <= MaxText) && Brands.Count <= MaxValues && Attributes.Count <= MaxAttributes
            && Attributes.All(filter => filter.Values.Count <= MaxValues)
            && Limit is >= 1 and <= MaxLimit && Page >= 1 && (long)Page * Limit <= Reach;
        if (!isBounded) throw new ArgumentException($"This {nameof(ProductQuery)} has too long a text, too many filters, or asks for too much.");
    }
}
