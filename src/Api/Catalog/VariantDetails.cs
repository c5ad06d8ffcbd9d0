using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Catalog;

/// <summary>A variant as buyers see it, in one locale.</summary>
public sealed record VariantDetails
{
    /// <summary>Its SKU.</summary>
    public required Sku Sku { get; init; }

    /// <summary>What tells it from its siblings, e.g. <c>{"colour": "Slate"}</c>.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Minor units by currency; not for sale in a currency that is missing.</summary>
    public required IReadOnlyDictionary<string, long> Prices { get; init; }
}
