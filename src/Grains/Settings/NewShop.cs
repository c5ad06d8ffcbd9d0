using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Settings;

namespace Ecommerce.Grains.Settings;

/// <summary>
/// What a shop starts with until its owner changes it. Rates are illustrative, as of 2026; a rate that matters is the owner's to check.
/// </summary>
public static class NewShop
{
    /// <summary>The settings of a new shop.</summary>
    public static readonly ShopSettings Settings = new()
    {
        Name = LocaleMap.Of("Orleans Shop", "올리언스 상점"),
        Sender = "shop@example.com",
        HomeCountry = "KR",
        Currencies = ["KRW", "EUR", "USD", "GBP", "JPY", "KWD"],
        TaxZones =
        [
            Tax("KR", isIncluded: true, standard: 1000, reduced: 0),
            Tax("JP", isIncluded: true, standard: 1000, reduced: 800),
            Tax("DE", isIncluded: true, standard: 1900, reduced: 700),
            Tax("FR", isIncluded: true, standard: 2000, reduced: 550),
            Tax("GB", isIncluded: true, standard: 2000, reduced: 500),
            Tax("US", isIncluded: false, standard: 825, reduced: 0),
            Tax("KW", isIncluded: true, standard: 0, reduced: 0),
        ],
        ShippingZones =
        [
            new()
            {
                Code = "domestic",
                Name = LocaleMap.Of("Korea", "대한민국"),
                Countries = ["KR"],
                Methods = [Standard, Express, Pickup],
            },
            new()
            {
                Code = "abroad",
                Name = LocaleMap.Of("Abroad", "해외"),
                Countries = ["JP", "DE", "FR", "GB", "US", "KW"],
                Methods = [Standard, Express],
            },
        ],
    };

    private static ShippingMethod Standard => new()
    {
        Code = "standard",
        Name = LocaleMap.Of("Standard delivery", "일반 배송"),
        Prices = Prices(krw: 3_000, eur: 490, usd: 590, gbp: 450, jpy: 500, kwd: 1_500),
        FreeFrom = Prices(krw: 50_000, eur: 5_000, usd: 5_900, gbp: 4_500, jpy: 6_000, kwd: 15_000),
    };

    private static ShippingMethod Express => new()
    {
        Code = "express",
        Name = LocaleMap.Of("Express delivery", "빠른 배송"),
        Prices = Prices(krw: 6_000, eur: 990, usd: 1_290, gbp: 890, jpy: 1_100, kwd: 3_250),
    };

    private static ShippingMethod Pickup => new()
    {
        Code = "pickup",
        Name = LocaleMap.Of("Collect in the shop", "매장 수령"),
        Prices = Prices(krw: 0, eur: 0, usd: 0, gbp: 0, jpy: 0, kwd: 0),
    };

    private static TaxZone Tax(string country, bool isIncluded, int standard, int reduced) =>
        new() { Country = country, IsIncluded = isIncluded, Standard = standard, Reduced = reduced };

    private static ImmutableSortedDictionary<string, long> Prices(long krw, long eur, long usd, long gbp, long jpy, long kwd) =>
        ImmutableSortedDictionary<string, long>.Empty
            .Add("KRW", krw).Add("EUR", eur).Add("USD", usd).Add("GBP", gbp).Add("JPY", jpy).Add("KWD", kwd);
}
