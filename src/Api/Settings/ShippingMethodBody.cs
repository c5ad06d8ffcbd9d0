namespace Ecommerce.Api.Settings;

/// <summary>A way to deliver.</summary>
public sealed record ShippingMethodBody
{
    /// <summary>Code, unique in its zone.</summary>
    public required string Code { get; init; }

    /// <summary>Name, by locale.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    /// <summary>Price by currency, minor units.</summary>
    public required IReadOnlyDictionary<string, long> Prices { get; init; }

    /// <summary>Free from this amount of goods after discounts, by currency, minor units; never free in a currency that is missing.</summary>
    public IReadOnlyDictionary<string, long> FreeFrom { get; set; } = new Dictionary<string, long>();
}
