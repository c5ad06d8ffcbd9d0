using Ecommerce.Api.Http;
using Ecommerce.Contracts;

namespace Ecommerce.Api.Users.Profile;

/// <summary>A new address. Korea: five-digit postal code, road address in `line1`, detail in `line2`.</summary>
internal sealed record AddressBody : IFreeText
{
    /// <summary>Who receives it.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in capitals.</summary>
    public required string Country { get; init; }

    /// <summary>Postal code; empty where the country has none.</summary>
    public string? PostalCode { get; init; }

    /// <summary>State or province.</summary>
    public string? Region { get; init; }

    /// <summary>City.</summary>
    public required string City { get; init; }

    /// <summary>Street and number, or road address.</summary>
    public required string Line1 { get; init; }

    /// <summary>Flat, floor, building.</summary>
    public string? Line2 { get; init; }

    /// <summary>Phone for the carrier.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether it is offered first from now on; the first address always is.</summary>
    public bool IsDefault { get; init; }

    public Address ToAddress() => new()
    {
        Name = Name.Trim(),
        Country = Country,
        PostalCode = PostalCode?.Trim() ?? "",
        Region = Region?.Trim() ?? "",
        City = City.Trim(),
        Line1 = Line1.Trim(),
        Line2 = Line2?.Trim() ?? "",
        Phone = Phone?.Trim() ?? "",
    };

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => AddressTexts.Of(Name, Region, City, Line1, Line2);

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(AddressBody);
}
