using Ecommerce.Api.Http;
using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Profile;

/// <summary>Changes of an address; what is not given stays, what is empty goes.</summary>
internal sealed record AddressPatch : IFreeText
{
    /// <summary>Who receives it.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in capitals.</summary>
    public string? Country { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>State or province.</summary>
    public string? Region { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Street and number, or road address.</summary>
    public string? Line1 { get; init; }

    /// <summary>Flat, floor, building.</summary>
    public string? Line2 { get; init; }

    /// <summary>Phone for the carrier.</summary>
    public string? Phone { get; init; }

    /// <summary>`true` makes it the one offered first; to end that, choose another.</summary>
    public bool IsDefault { get; init; }

    public AddressEdit ToEdit() => new()
    {
        Name = Name?.Trim(),
        Country = Country,
        PostalCode = PostalCode?.Trim(),
        Region = Region?.Trim(),
        City = City?.Trim(),
        Line1 = Line1?.Trim(),
        Line2 = Line2?.Trim(),
        Phone = Phone?.Trim(),
    };

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => AddressTexts.Of(Name, Region, City, Line1, Line2);

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(AddressPatch);
}
