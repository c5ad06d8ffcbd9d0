using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Settings;

namespace Ecommerce.Api.Settings;

/// <summary>Turns bodies into contracts, and contracts into bodies.</summary>
internal static class SettingsBodies
{
    public static ShopSettings ToContract(SettingsBody body) => new()
    {
        Name = LocaleMap.Of(body.Name),
        Sender = body.Sender,
        HomeCountry = body.HomeCountry,
        Currencies = [.. body.Currencies],
        Capture = body.Capture,
        ReturnDays = body.ReturnDays,
        TaxZones =
        [
            .. body.TaxZones.Select(zone => new TaxZone
            {
                Country = zone.Country, IsIncluded = zone.TaxIncluded, Standard = zone.Standard, Reduced = zone.Reduced,
            }),
        ],
        ShippingZones =
        [
            .. body.ShippingZones.Select(zone => new ShippingZone
            {
                Code = zone.Code,
                Name = LocaleMap.Of(zone.Name),
                Countries = [.. zone.Countries],
                Methods = [.. zone.Methods.Select(ToContract)],
            }),
        ],
        Locations =
        [
            .. body.Locations.Select(location => new StockLocation
            {
                Code = location.Code, Name = LocaleMap.Of(location.Name), Country = location.Country, IsClosed = location.Closed,
            }),
        ],
    };

    public static SettingsBody Of(ShopSettings settings) => new()
    {
        Name = settings.Name.Texts,
        Sender = settings.Sender,
        HomeCountry = settings.HomeCountry,
        Currencies = settings.Currencies,
        Capture = settings.Capture,
        ReturnDays = settings.ReturnDays,
        TaxZones =
        [
            .. settings.TaxZones.Select(zone => new TaxZoneBody
            {
                Country = zone.Country, TaxIncluded = zone.IsIncluded, Standard = zone.Standard, Reduced = zone.Reduced,
            }),
        ],
        ShippingZones =
        [
            .. settings.ShippingZones.Select(zone => new ShippingZoneBody
            {
                Code = zone.Code,
                Name = zone.Name.Texts,
                Countries = zone.Countries,
                Methods = [.. zone.Methods.Select(Of)],
            }),
        ],
        Locations =
        [
            .. settings.Locations.Select(location => new LocationBody
            {
                Code = location.Code, Name = location.Name.Texts, Country = location.Country, Closed = location.IsClosed,
            }),
        ],
    };

    private static ShippingMethod ToContract(ShippingMethodBody method) => new()
    {
        Code = method.Code,
        Name = LocaleMap.Of(method.Name),
        Prices = method.Prices.ToImmutableSortedDictionary(StringComparer.Ordinal),
        FreeFrom = method.FreeFrom.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static ShippingMethodBody Of(ShippingMethod method) => new()
    {
        Code = method.Code,
        Name = method.Name.Texts,
        Prices = method.Prices,
        FreeFrom = method.FreeFrom,
    };
}
