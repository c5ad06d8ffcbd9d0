using System.ComponentModel;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Search;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Search;

/// <summary>What to search for, as it stands in the URL. Filters by attributes have names of their own; see <see cref="AttributeParameters"/>.</summary>
public sealed record SearchQuery
{
    /// <summary>Most characters of a text.</summary>
    public const int MaxText = ProductQuery.MaxText;

    /// <summary>Most values of one filter.</summary>
    public const int MaxValues = ProductQuery.MaxValues;

    private static readonly Dictionary<string, SearchSort> Sorts = new(StringComparer.Ordinal)
    {
        ["relevance"] = SearchSort.Relevance,
        ["price"] = SearchSort.Price,
        ["-price"] = SearchSort.PriceDescending,
        ["-createdAt"] = SearchSort.Newest,
        ["name"] = SearchSort.Name,
    };

    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words, Korean or English; every one must occur. At most 200 characters.")]
    public string? Text { get; init; }

    /// <summary>Category.</summary>
    [FromQuery(Name = "category"), Description("Slug of a category; those below it count too.")]
    public string? Category { get; init; }

    /// <summary>Brands.</summary>
    [FromQuery(Name = "brand"), Description("Brands as they are written, separated by commas; `\\,` is a comma inside one.")]
    public string? Brand { get; init; }

    /// <summary>Lowest price.</summary>
    [FromQuery(Name = "price[gte]"), Description("Lowest price in minor units.")]
    public long? MinPrice { get; init; }

    /// <summary>Highest price.</summary>
    [FromQuery(Name = "price[lte]"), Description("Highest price in minor units.")]
    public long? MaxPrice { get; init; }

    /// <summary>Currency.</summary>
    [FromQuery(Name = "currency"), Description("Only what is priced in it; the shop's first currency when not given.")]
    public string? Currency { get; init; }

    /// <summary>Stock.</summary>
    [FromQuery(Name = "inStock"), Description("`true`: only what can be bought now.")]
    public bool? InStock { get; init; }

    /// <summary>Locale.</summary>
    [FromQuery(Name = "locale"), Description("Language of the texts, e.g. ko; en when not given.")]
    public string? Locale { get; init; }

    /// <summary>Order.</summary>
    [FromQuery(Name = "sort"), Description("`relevance` (the default), `price`, `-price`, `-createdAt` (newest first) or `name`.")]
    public string? Sort { get; init; }

    /// <summary>Page.</summary>
    [FromQuery(Name = "page"), Description("From 1; pages reach the first 10 000 results.")]
    public int? Page { get; init; }

    /// <summary>Items of a page.</summary>
    [FromQuery(Name = "limit"), Description("Items of a page, 1 to 100; 24 when not given.")]
    public int? Limit { get; init; }

    internal string LocaleOrDefault => Locale ?? "en";

    /// <summary>The query, or every fault of it.</summary>
    internal (ProductQuery? Query, Validate Check) Read(IQueryCollection parameters, string defaultCurrency)
    {
        var check = new Validate();
        check.Text("?q", Text, 0, MaxText);
        check.That(Category is null || ProductLimits.IsCategory(Category), "?category", "not_a_slug", "A category is a slug.");
        var brands = ValueList.Read(Brand);
        check.That(brands.Count <= MaxValues && brands.All(brand => brand.Length is > 0 and <= ProductLimits.ShortText), "?brand", "not_a_list", ValueList.Rule);
        check.Range("?price[gte]", MinPrice ?? 0, 0, ProductLimits.Price).Range("?price[lte]", MaxPrice ?? 0, 0, ProductLimits.Price);
        check.That(Currency is null || ProductLimits.Currencies.Contains(Currency), "?currency", "unknown", "The shop does not know this currency.");
        if (Locale is not null) check.Locale("?locale", Locale);
        check.That(Sort is null || Sorts.ContainsKey(Sort), "?sort", "unknown", $"The orders are {string.Join(", ", Sorts.Keys)}.");
        var limit = Limit ?? PageQuery.StoreDefault;
        check.Range("?limit", limit, 1, PageQuery.Max);
        check.Range("?page", Page ?? 1, 1, ProductQuery.Reach / Math.Clamp(limit, 1, PageQuery.Max));
        var attributes = AttributeParameters.Read(parameters, check);
        return check.Refusal is not null ? (null, check) : (new()
        {
            Text = string.IsNullOrEmpty(Text) ? null : Text,
            Category = Category,
            Brands = brands,
            Attributes = attributes,
            Currency = Currency ?? defaultCurrency,
            MinPrice = MinPrice,
            MaxPrice = MaxPrice,
            InStockOnly = InStock ?? false,
            Locale = LocaleOrDefault,
            Sort = Sort is null ? SearchSort.Relevance : Sorts[Sort],
            Page = Page ?? 1,
            Limit = limit,
        }, check);
    }
}
