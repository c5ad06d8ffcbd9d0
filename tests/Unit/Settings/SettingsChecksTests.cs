using System.Collections.Immutable;
using Ecommerce.Contracts.Settings;
using Ecommerce.Grains.Settings;
using Xunit;

namespace Ecommerce.Tests.Unit.Settings;

public sealed class SettingsChecksTests
{
    private static readonly ShopSettings New = NewShop.Settings;

    public static TheoryData<ShopSettings, string> Faulty => new()
    {
        { New with { Name = new() }, "/name" },
        { New with { Sender = "shop@example.com\r\nBcc: all@example.com" }, "/sender" },
        { New with { HomeCountry = "AQ" }, "/homeCountry" },
        { New with { Capture = (CaptureMoment)9 }, "/capture" },
        { New with { ReturnDays = 366 }, "/returnDays" },
        { New with { Currencies = [] }, "/currencies" },
        { New with { Currencies = ["KRW", "XXX"] }, "/currencies/1" },
        { New with { Currencies = ["KRW", "KRW"] }, "/currencies/1" },
        { New with { TaxZones = [.. New.TaxZones, New.TaxZones[0]] }, "/taxZones/7/country" },
        { New with { TaxZones = New.TaxZones.SetItem(0, New.TaxZones[0] with { Standard = 10_001 }) }, "/taxZones/0/standard" },
        { New with { TaxZones = New.TaxZones.SetItem(0, New.TaxZones[0] with { Reduced = -1 }) }, "/taxZones/0/reduced" },
        { Zone(zone => zone with { Code = "Not a code" }), "/shippingZones/1/code" },
        { Zone(zone => zone with { Countries = ["KR"] }), "/shippingZones/1/countries/0" },
        { Zone(zone => zone with { Countries = ["jp"] }), "/shippingZones/1/countries/0" },
        { Zone(zone => zone with { Methods = [] }), "/shippingZones/1/methods" },
        { Method(method => method with { Code = "express" }), "/shippingZones/1/methods/1/code" },
        { Method(method => method with { Prices = Amounts("KRW", -1) }), "/shippingZones/1/methods/0/prices/KRW" },
        { Method(method => method with { Prices = ImmutableSortedDictionary<string, long>.Empty }), "/shippingZones/1/methods/0/prices" },
        { Method(method => method with { FreeFrom = Amounts("A/B", 1) }), "/shippingZones/1/methods/0/freeFrom/A~1B" },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void Of_WhenSomethingIsWrong_PointsAtIt(ShopSettings settings, string pointer) =>
        Assert.Equal([pointer], SettingsChecks.Of(settings).Select(fault => fault.Pointer));

    [Fact]
    public void Of_WhatAShopStartsWith_FindsNothing() => Assert.Empty(SettingsChecks.Of(New));

    [Fact]
    public void Serves_WhenTheTaxOrTheDeliveryIsUnknown_IsFalse()
    {
        Assert.True(New.Serves("KR"));
        Assert.False((New with { TaxZones = New.TaxZones.RemoveAt(0) }).Serves("KR"));
        Assert.False((New with { ShippingZones = New.ShippingZones.RemoveAt(0) }).Serves("KR"));
    }

    private static ShopSettings Zone(Func<ShippingZone, ShippingZone> change) =>
        New with { ShippingZones = New.ShippingZones.SetItem(1, change(New.ShippingZones[1])) };

    private static ShopSettings Method(Func<ShippingMethod, ShippingMethod> change) =>
        Zone(zone => zone with { Methods = zone.Methods.SetItem(0, change(zone.Methods[0])) });

    private static ImmutableSortedDictionary<string, long> Amounts(string currency, long amount) =>
        ImmutableSortedDictionary<string, long>.Empty.Add(currency, amount);
}
