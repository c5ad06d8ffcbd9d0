using Ecommerce.Contracts.Settings;

namespace Ecommerce.Api.Settings;

/// <summary>The settings of the shop, whole: what is left out is refused, so that nothing is emptied by mistake.</summary>
public sealed record SettingsBody
{
    /// <summary>Name of the shop, by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>E-mail address that the shop's mail comes from.</summary>
    public required string Sender { get; init; }

    /// <summary>Country that prices are estimated for before the buyer gave an address.</summary>
    public required string HomeCountry { get; init; }

    /// <summary>Currencies it sells in; the first is the default.</summary>
    public required IReadOnlyList<string> Currencies { get; init; }

    /// <summary>When money is taken: at confirmation, or at the first shipment; until then it is only authorized.</summary>
    public required CaptureMoment Capture { get; init; }

    /// <summary>Days after the last parcel in which a buyer may ask to send units back, 1 to 365.</summary>
    public required int ReturnDays { get; init; }

    /// <summary>Tax by country.</summary>
    public required IReadOnlyList<TaxZoneBody> TaxZones { get; init; }

    /// <summary>Delivery by country. A country needs a tax zone and a shipping zone to be served.</summary>
    public required IReadOnlyList<ShippingZoneBody> ShippingZones { get; init; }

    /// <summary>Where stock lies; at least the location <c>main</c>.</summary>
    public required IReadOnlyList<LocationBody> Locations { get; init; }
}
