namespace Ecommerce.Contracts;

/// <summary>What an address must be beyond the shape of its members: rules that compare one member with another.</summary>
public static class AddressRules
{
    /// <summary>The JSON name of the first member that does not fit its country; <c>null</c> when all do.</summary>
    public static string? FindFault(Address address) =>
        address.Country == "KR" && !(address.PostalCode.Length == 5 && address.PostalCode.All(char.IsAsciiDigit)) ? "postalCode" : null;
}
