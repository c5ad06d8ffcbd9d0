using Ecommerce.Contracts;

namespace Ecommerce.Standalone.Demo.People;

/// <summary>Somebody who has bought here. Nobody of that name exists; the telephone numbers are of ranges that belong to nobody.</summary>
internal sealed record DemoCustomer
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Locale { get; init; }

    public required string Currency { get; init; }

    public required string Country { get; init; }

    public required string PostalCode { get; init; }

    public string? Region { get; init; }

    public required string City { get; init; }

    public required string Line1 { get; init; }

    public string? Line2 { get; init; }

    public string? Phone { get; init; }

    /// <summary>Where parcels go.</summary>
    public Address ToAddress() => new()
    {
        Name = Name,
        Country = Country,
        PostalCode = PostalCode,
        Region = Region ?? "",
        City = City,
        Line1 = Line1,
        Line2 = Line2 ?? "",
        Phone = Phone ?? "",
    };
}
