using System.Text.RegularExpressions;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Contracts.Settings;

/// <summary>
/// What makes settings invalid. The API runs it to answer every fault at once with its pointer; the grain runs it because it trusts no caller.
/// </summary>
public static partial class SettingsChecks
{
    private const int MaxZones = 250;
    private const int MaxMethods = 20;

    /// <summary>Every fault; none when the settings are valid.</summary>
    public static IReadOnlyList<MemberFault> Of(ShopSettings settings)
    {
        var check = new MemberChecks();
        check.Name(settings.Name, "/name");
        check.That(EmailAddress.TryNormalize(settings.Sender, out _), "/sender", "not_an_email", "This is not an e-mail address.");
        check.That(Enum.IsDefined(settings.Capture), "/capture", "unknown", "Money is taken at confirmation or at shipment.");
        check.Range(settings.ReturnDays, 1, 365, "/returnDays");
        CheckCurrencies(settings, check);
        CheckTaxZones(settings, check);
        CheckShippingZones(settings, check);
        CheckLocations(settings, check);
        check.That(
            settings.Serves(settings.HomeCountry), "/homeCountry", "not_served", "The home country needs a tax zone and a shipping zone.");
        return check.Faults;
    }

    private static void CheckCurrencies(ShopSettings settings, MemberChecks check)
    {
        check.Count(settings.Currencies.Length, 1, ProductLimits.Currencies.Count, "/currencies");
        for (var i = 0; i < settings.Currencies.Length; i++)
        {
            var currency = settings.Currencies[i];
            check.That(ProductLimits.Currencies.Contains(currency), $"/currencies/{i}", "unknown", "The shop does not know this currency.");
            check.That(settings.Currencies.IndexOf(currency) == i, $"/currencies/{i}", "duplicate", "This currency stands here twice.");
        }
    }

    private static void CheckTaxZones(ShopSettings settings, MemberChecks check)
    {
        check.Count(settings.TaxZones.Length, 1, MaxZones, "/taxZones");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < settings.TaxZones.Length; i++)
        {
            var zone = settings.TaxZones[i];
            CheckCountry(zone.Country, seen, $"/taxZones/{i}/country", check);
            check.Range(zone.Standard, 0, 10_000, $"/taxZones/{i}/standard");
            check.Range(zone.Reduced, 0, 10_000, $"/taxZones/{i}/reduced");
        }
    }

    private static void CheckShippingZones(ShopSettings settings, MemberChecks check)
    {
        check.Count(settings.ShippingZones.Length, 1, MaxZones, "/shippingZones");
        var (codes, countries) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < settings.ShippingZones.Length; i++)
        {
            var (zone, pointer) = (settings.ShippingZones[i], $"/shippingZones/{i}");
            CheckCode(zone.Code, codes, $"{pointer}/code", check);
            check.Name(zone.Name, $"{pointer}/name");
            check.Count(zone.Countries.Length, 1, MaxZones, $"{pointer}/countries");
            for (var k = 0; k < zone.Countries.Length; k++) CheckCountry(zone.Countries[k], countries, $"{pointer}/countries/{k}", check);
            CheckMethods(zone, $"{pointer}/methods", check);
        }
    }

    private static void CheckLocations(ShopSettings settings, MemberChecks check)
    {
        check.Count(settings.Locations.Length, 1, Inventory.Locations.Max, "/locations");
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < settings.Locations.Length; i++)
        {
            var location = settings.Locations[i];
            CheckCode(location.Code, codes, $"/locations/{i}/code", check);
            check.Name(location.Name, $"/locations/{i}/name");
            CheckCountry(location.Country, [], $"/locations/{i}/country", check);
        }

        check.That(settings.LocationOf(Inventory.Locations.Main) is { IsClosed: false }, "/locations", "no_main", "The location \"main\" is there and open.");
    }

    private static void CheckMethods(ShippingZone zone, string pointer, MemberChecks check)
    {
        check.Count(zone.Methods.Length, 1, MaxMethods, pointer);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < zone.Methods.Length; i++)
        {
            var method = zone.Methods[i];
            CheckCode(method.Code, codes, $"{pointer}/{i}/code", check);
            check.Name(method.Name, $"{pointer}/{i}/name");
            check.That(!method.Prices.IsEmpty, $"{pointer}/{i}/prices", "required", "A way to deliver has a price in at least one currency.");
            check.Amounts(method.Prices, 0, $"{pointer}/{i}/prices");
            check.Amounts(method.FreeFrom, 0, $"{pointer}/{i}/freeFrom");
        }
    }

    private static void CheckCountry(string country, HashSet<string> seen, string pointer, MemberChecks check)
    {
        check.That(CountryShape().IsMatch(country), pointer, "not_a_country", "A country is two capital letters, e.g. KR.");
        check.That(seen.Add(country), pointer, "duplicate", "This country stands here twice.");
    }

    private static void CheckCode(string code, HashSet<string> seen, string pointer, MemberChecks check)
    {
        check.That(ProductLimits.IsCategory(code), pointer, "not_a_code", "A code is of lower case letters, digits and single hyphens.");
        check.That(seen.Add(code), pointer, "duplicate", "This code stands here twice.");
    }

    [GeneratedRegex("^[A-Z]{2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex CountryShape();
}
