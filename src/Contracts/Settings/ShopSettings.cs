using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Settings;

/// <summary>
/// What an owner decides about the shop: its name, where it sells, what it charges for tax and delivery. An order keeps what it was quoted;
/// a change counts from the next quote on.
/// </summary>
[GenerateSerializer, Immutable, Alias("settings.ShopSettings")]
public sealed record ShopSettings
{
    /// <summary>Days for a return where nobody decided.</summary>
    public const int DefaultReturnDays = 14;

    private static readonly ImmutableArray<StockLocation> OnlyMain =
        [new() { Code = Inventory.Locations.Main, Name = LocaleMap.Of("Main warehouse", "본 창고"), Country = "KR" }];

    /// <summary>Name of the shop, by locale.</summary>
    [Id(0)]
    public required LocaleMap Name { get; init; }

    /// <summary>E-mail address that the shop's mail comes from.</summary>
    [Id(1)]
    public required string Sender { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that prices are estimated for before the buyer gave an address. Must be served.</summary>
    [Id(2)]
    public required string HomeCountry { get; init; }

    /// <summary>ISO 4217 codes of the currencies it sells in; the first is what a cart gets that names none.</summary>
    [Id(3)]
    public required ImmutableArray<string> Currencies { get; init; }

    /// <summary>Tax by country. A country without tax zone is not served.</summary>
    [Id(4)]
    public required ImmutableArray<TaxZone> TaxZones { get; init; }

    /// <summary>Delivery by country. A country in no shipping zone is not served.</summary>
    [Id(5)]
    public required ImmutableArray<ShippingZone> ShippingZones { get; init; }

    /// <summary>When money is taken. A gateway that cannot wait takes it at once all the same.</summary>
    [Id(6)]
    public CaptureMoment Capture { get; init; }

    /// <summary>Days after the last parcel in which a buyer may ask to send units back, 1 to 365; 14 where nobody decided.</summary>
    [Id(7)]
    public int ReturnDays { get => field == 0 ? DefaultReturnDays : field; init; }

    /// <summary>Where stock lies; the main location alone where nobody decided.</summary>
    [Id(8)]
    public ImmutableArray<StockLocation> Locations { get => field.IsDefaultOrEmpty ? OnlyMain : field; init; }

    /// <summary>The location of a code, or <c>null</c>.</summary>
    public StockLocation? LocationOf(string code) => Locations.FirstOrDefault(location => location.Code == code);

    /// <summary>The tax zone of a country, or <c>null</c>.</summary>
    public TaxZone? TaxZoneOf(string country) => TaxZones.FirstOrDefault(zone => zone.Country == country);

    /// <summary>The shipping zone of a country, or <c>null</c>.</summary>
    public ShippingZone? ShippingZoneOf(string country) => ShippingZones.FirstOrDefault(zone => zone.Countries.Contains(country));

    /// <summary>Whether the shop delivers there: it knows the tax and has a way to deliver.</summary>
    public bool Serves(string country) => TaxZoneOf(country) is not null && ShippingZoneOf(country) is not null;
}
