namespace Ecommerce.Contracts.Users;

/// <summary>Changes members of an address; what is <c>null</c> stays, what is empty goes.</summary>
[GenerateSerializer, Immutable, Alias("users.AddressEdit")]
public sealed record AddressEdit
{
    /// <summary><see cref="Address.Name"/>.</summary>
    [Id(0)]
    public string? Name { get; init; }

    /// <summary><see cref="Address.Country"/>.</summary>
    [Id(1)]
    public string? Country { get; init; }

    /// <summary><see cref="Address.PostalCode"/>.</summary>
    [Id(2)]
    public string? PostalCode { get; init; }

    /// <summary><see cref="Address.Region"/>.</summary>
    [Id(3)]
    public string? Region { get; init; }

    /// <summary><see cref="Address.City"/>.</summary>
    [Id(4)]
    public string? City { get; init; }

    /// <summary><see cref="Address.Line1"/>.</summary>
    [Id(5)]
    public string? Line1 { get; init; }

    /// <summary><see cref="Address.Line2"/>.</summary>
    [Id(6)]
    public string? Line2 { get; init; }

    /// <summary><see cref="Address.Phone"/>.</summary>
    [Id(7)]
    public string? Phone { get; init; }

    /// <summary>The address after this change.</summary>
    public Address ApplyTo(Address address) => address with
    {
        Name = Name ?? address.Name,
        Country = Country ?? address.Country,
        PostalCode = PostalCode ?? address.PostalCode,
        Region = Region ?? address.Region,
        City = City ?? address.City,
        Line1 = Line1 ?? address.Line1,
        Line2 = Line2 ?? address.Line2,
        Phone = Phone ?? address.Phone,
    };

    /// <summary>Without its members: they are personal.</summary>
    public override string ToString() => nameof(AddressEdit);
}
