namespace Ecommerce.Ports.Catalog;

/// <summary>Which products to list. What is not published is never listed.</summary>
public sealed record ProductFilter
{
    /// <summary>Only of this category (its slug).</summary>
    public string? Category { get; init; }

    /// <summary>Only of this brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Only with a variant that is priced in this currency.</summary>
    public string? Currency { get; init; }

    /// <summary>In which order. A cursor is of use only in the order that it came from.</summary>
    public ProductSort Sort { get; init; }

    /// <summary>Continue after this product.</summary>
    public ProductCursor? After { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 24;
}
