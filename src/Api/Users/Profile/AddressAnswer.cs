using Ecommerce.Contracts.Users;

namespace Ecommerce.Api.Users.Profile;

/// <summary>An address of a user's book.</summary>
internal sealed record AddressAnswer
{
    /// <summary>Id.</summary>
    public required AddressId Id { get; init; }

    /// <summary>Who receives it.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in capitals.</summary>
    public required string Country { get; init; }

    /// <summary>Postal code.</summary>
    public required string PostalCode { get; init; }

    /// <summary>State or province.</summary>
    public required string Region { get; init; }

    /// <summary>City.</summary>
    public required string City { get; init; }

    /// <summary>Street and number, or road address.</summary>
    public required string Line1 { get; init; }

    /// <summary>Flat, floor, building.</summary>
    public required string Line2 { get; init; }

    /// <summary>Phone for the carrier.</summary>
    public required string Phone { get; init; }

    /// <summary>Whether it is offered first.</summary>
    public required bool IsDefault { get; init; }

    public static AddressAnswer Of(SavedAddress saved) => new()
    {
        Id = saved.Id,
        Name = saved.Address.Name,
        Country = saved.Address.Country,
        PostalCode = saved.Address.PostalCode,
        Region = saved.Address.Region,
        City = saved.Address.City,
        Line1 = saved.Address.Line1,
        Line2 = saved.Address.Line2,
        Phone = saved.Address.Phone,
        IsDefault = saved.IsDefault,
    };

    /// <summary>Without its personal members.</summary>
    public override string ToString() => $"{nameof(AddressAnswer)} {Id}";
}
