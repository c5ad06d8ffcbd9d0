using Ecommerce.Api.Http;
using Ecommerce.Contracts.Inventory;

namespace Ecommerce.Api.Inventory;

/// <summary>What a location may be called.</summary>
internal static class LocationChecks
{
    /// <summary>Where one is given, it is spelled as a code; whether the shop has it is for the <see cref="LocationDirectory"/> to say.</summary>
    public static Validate Location(this Validate check, string pointer, string? code) =>
        check.That(code is null || Locations.IsLocation(code), pointer, "not_a_code", "A location is a code of lower case letters, digits and single hyphens.");
}
