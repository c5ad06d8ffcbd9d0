namespace Ecommerce.Contracts;

/// <summary>A postal address. Korea: five-digit postal code, road address in <see cref="Line1"/>, detail in <see cref="Line2"/>.</summary>
[GenerateSerializer, Immutable, Alias("Address")]
public sealed record Address
{
    /// <summary>Who receives it.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 in capitals, e.g. <c>KR</c>.</summary>
    [Id(1)]
    public required string Country { get; init; }

    /// <summary>Postal code; empty where the country has none.</summary>
    [Id(2)]
    public string PostalCode { get; init; } = "";

    /// <summary>State or province; empty where addresses carry none.</summary>
    [Id(3)]
    public string Region { get; init; } = "";

    /// <summary>City.</summary>
    [Id(4)]
    public required string City { get; init; }

    /// <summary>Street and number, or road address.</summary>
    [Id(5)]
    public required string Line1 { get; init; }

    /// <summary>Flat, floor, building.</summary>
    [Id(6)]
    public string Line2 { get; init; } = "";

    /// <summary>Phone for the carrier; empty when not given.</summary>
    [Id(7)]
    public string Phone { get; init; } = "";
}
