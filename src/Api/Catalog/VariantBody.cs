namespace Ecommerce.Api.Catalog;

/// <summary>A variant as staff write and read it.</summary>
public sealed record VariantBody
{
    // Settable where a member may be missing: a generated reader would overwrite an init-only one with null or false.

    /// <summary>3 to 40 capitals, digits and hyphens; unique in the shop and never given to another variant.</summary>
    public required string Sku { get; init; }

    /// <summary>
    /// What tells it from its siblings, by option and locale, e.g. <c>{"colour": {"en": "Slate", "ko": "슬레이트"}}</c>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Options { get; set; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Minor units by currency; not for sale in a currency that is missing.</summary>
    public required IReadOnlyDictionary<string, long> Prices { get; init; }
}
