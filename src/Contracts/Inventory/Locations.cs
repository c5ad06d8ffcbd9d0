using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Inventory;

/// <summary>Codes of the places where stock lies. Which there are is a setting of the shop; a code stays for good, since movements name it.</summary>
public static class Locations
{
    /// <summary>Where units are when nobody says: every shop has this location.</summary>
    public const string Main = "main";

    /// <summary>Locations of a shop, and so of a SKU.</summary>
    public const int Max = 50;

    /// <summary>Whether a text is a code: lower case letters, digits and single hyphens.</summary>
    public static bool IsLocation(string? text) => ProductLimits.IsCategory(text);
}
