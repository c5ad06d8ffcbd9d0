using Ecommerce.Api.Http;

namespace Ecommerce.Api.Users.Profile;

/// <summary>The shape of an address's members.</summary>
internal static class AddressTexts
{
    private const int MaxLine = 120;
    private const int MaxShort = 60;
    private const int MaxCode = 16;

    public static IEnumerable<(string Pointer, string? Text)> Of(string? name, string? region, string? city, string? line1, string? line2) =>
        [("/name", name), ("/region", region), ("/city", city), ("/line1", line1), ("/line2", line2)];

    /// <summary>Everything that is wrong with a new address.</summary>
    public static Validate Check(AddressBody body) =>
        Optional(new Validate(), body.PostalCode, body.Region, body.Line2, body.Phone)
            .Text("/name", body.Name, 1, MaxLine)
            .Country("/country", body.Country)
            .Text("/city", body.City, 1, MaxShort)
            .Text("/line1", body.Line1, 1, MaxLine);

    /// <summary>Everything that is wrong with the members that a change gives.</summary>
    public static Validate Check(AddressPatch body)
    {
        var check = Optional(new Validate(), body.PostalCode, body.Region, body.Line2, body.Phone);
        if (body.Name is not null) check.Text("/name", body.Name, 1, MaxLine);
        if (body.Country is not null) check.Country("/country", body.Country);
        if (body.City is not null) check.Text("/city", body.City, 1, MaxShort);
        if (body.Line1 is not null) check.Text("/line1", body.Line1, 1, MaxLine);
        return check;
    }

    private static Validate Optional(Validate check, string? postalCode, string? region, string? line2, string? phone) =>
        check.Text("/postalCode", postalCode, 0, MaxCode).Text("/region", region, 0, MaxShort).Text("/line2", line2, 0, MaxLine).Text("/phone", phone, 0, 30);
}
