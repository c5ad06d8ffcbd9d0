using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Grains.Settings;

/// <summary>
/// Where the shop sells and what it charges for tax and delivery. For now one market, the same for every shop; it becomes a record that staff
/// change. Rates are illustrative, as of 2026.
/// </summary>
public sealed record Market
{
    /// <summary>The market that a new shop starts with.</summary>
    public static readonly Market Default = new();

    /// <summary>Country of an estimate before the buyer gave an address.</summary>
    public string HomeCountry { get; init; } = "KR";

    /// <summary>Currencies it sells in.</summary>
    public ImmutableHashSet<string> Currencies { get; init; } = ["KRW", "EUR", "USD", "GBP", "JPY", "KWD"];

    /// <summary>Tax by country. A country that is missing is not served.</summary>
    public ImmutableDictionary<string, TaxZone> TaxZones { get; init; } = new Dictionary<string, TaxZone>
    {
        ["KR"] = new(IsIncluded: true, Standard: 1000, Reduced: 0),
        ["JP"] = new(IsIncluded: true, Standard: 1000, Reduced: 800),
        ["DE"] = new(IsIncluded: true, Standard: 1900, Reduced: 700),
        ["FR"] = new(IsIncluded: true, Standard: 2000, Reduced: 550),
        ["GB"] = new(IsIncluded: true, Standard: 2000, Reduced: 500),
        ["US"] = new(IsIncluded: false, Standard: 825, Reduced: 0),
        ["KW"] = new(IsIncluded: true, Standard: 0, Reduced: 0),
    }.ToImmutableDictionary();

    /// <summary>Ways to deliver, cheapest first.</summary>
    public ImmutableArray<ShippingMethod> ShippingMethods { get; init; } =
    [
        new()
        {
            Code = "standard",
            Name = LocaleMap.Of("Standard delivery", "일반 배송"),
            Prices = Prices(krw: 3_000, eur: 490, usd: 590, gbp: 450, jpy: 500, kwd: 1_500),
            FreeFrom = Prices(krw: 50_000, eur: 5_000, usd: 5_900, gbp: 4_500, jpy: 6_000, kwd: 15_000),
        },
        new()
        {
            Code = "express",
            Name = LocaleMap.Of("Express delivery", "빠른 배송"),
            Prices = Prices(krw: 6_000, eur: 990, usd: 1_290, gbp: 890, jpy: 1_100, kwd: 3_250),
            FreeFrom = ImmutableDictionary<string, long>.Empty,
        },
    ];

    private static ImmutableDictionary<string, long> Prices(long krw, long eur, long usd, long gbp, long jpy, long kwd) =>
        new Dictionary<string, long> { ["KRW"] = krw, ["EUR"] = eur, ["USD"] = usd, ["GBP"] = gbp, ["JPY"] = jpy, ["KWD"] = kwd }
            .ToImmutableDictionary();
}
