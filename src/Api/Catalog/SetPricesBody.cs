namespace Ecommerce.Api.Catalog;

/// <summary>All prices of a variant.</summary>
public sealed record SetPricesBody
{
    /// <summary>Minor units by currency; not for sale in a currency that is missing.</summary>
    public required IReadOnlyDictionary<string, long> Prices { get; init; }
}
