using System.ComponentModel;
using Ecommerce.Api.Http;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Ports.Catalog;
using Microsoft.AspNetCore.Mvc;

namespace Ecommerce.Api.Catalog;

/// <summary>Which products to list, as it stands in the URL.</summary>
public sealed record ProductListQuery
{
    /// <summary>Value of <see cref="Sort"/> for the default order.</summary>
    public const string Newest = "-createdAt";

    /// <summary>Value of <see cref="Sort"/> for the order of slugs.</summary>
    public const string BySlug = "slug";

    /// <summary>Only this category.</summary>
    [FromQuery(Name = "category"), Description("Slug of a category.")]
    public string? Category { get; init; }

    /// <summary>Only this brand.</summary>
    [FromQuery(Name = "brand"), Description("A brand, as it is written.")]
    public string? Brand { get; init; }

    /// <summary>Only what is priced in this currency.</summary>
    [FromQuery(Name = "currency"), Description("Only what is for sale in this currency, with prices in it.")]
    public string? Currency { get; init; }

    /// <summary>Language of the texts.</summary>
    [FromQuery(Name = "locale"), Description("Language of the texts, e.g. ko; en when not given.")]
    public string? Locale { get; init; }

    /// <summary>Order of the list.</summary>
    [FromQuery(Name = "sort"), Description("`-createdAt` (newest first, the default) or `slug`.")]
    public string? Sort { get; init; }

    internal string SortOrDefault => Sort ?? Newest;

    internal Validate Check()
    {
        var check = new Validate();
        check.That(Category is null || ProductLimits.IsCategory(Category), "?category", "not_a_slug", "A category is a slug.");
        check.Text("?brand", Brand, 0, ProductLimits.ShortText);
        check.That(
            Currency is null || ProductLimits.Currencies.Contains(Currency), "?currency", "unknown", "The shop does not know this currency.");
        if (Locale is not null)
            check.Locale("?locale", Locale);
        return check.That(SortOrDefault is Newest or BySlug, "?sort", "unknown", $"The orders are {Newest} and {BySlug}.");
    }

    internal ProductFilter ToFilter(PageRequest page) => new()
    {
        Category = Category,
        Brand = Brand,
        Currency = Currency,
        Sort = SortOrDefault == BySlug ? ProductSort.Slug : ProductSort.Newest,
        After = page.After is { } after ? new(after[1], ProductId.From(after[2])) : null,
        Limit = page.Limit,
    };
}
