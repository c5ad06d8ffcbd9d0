using Ecommerce.Api.Http;

namespace Ecommerce.Api.Carts;

/// <summary>A postal address. Korea: five-digit postal code, road address in <c>line1</c>, detail in <c>line2</c>.</summary>
public sealed record AddressBody : IFreeText
{
    /// <summary>Who receives it.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2, e.g. KR.</summary>
    public required string Country { get; init; }

    /// <summary>Postal code.</summary>
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

    /// <inheritdoc/>
    public IEnumerable<(string Pointer, string? Text)> FreeTexts() => CartBodies.FreeTexts(null, this, "");
}
