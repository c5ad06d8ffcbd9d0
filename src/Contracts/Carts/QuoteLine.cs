using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Carts;

/// <summary>A priced line.</summary>
[GenerateSerializer, Immutable, Alias("carts.QuoteLine")]
public sealed record QuoteLine
{
    /// <summary>The variant.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>Its product.</summary>
    [Id(1)]
    public required ProductId Product { get; init; }

    /// <summary>The product's name at this moment.</summary>
    [Id(2)]
    public required LocaleMap Name { get; init; }

    /// <summary>Units.</summary>
    [Id(3)]
    public required int Quantity { get; init; }

    /// <summary>Price of one, as displayed.</summary>
    [Id(4)]
    public required Money UnitPrice { get; init; }

    /// <summary>Discount on the line, zero or more.</summary>
    [Id(5)]
    public required Money Discount { get; init; }

    /// <summary>Unit price times units, less the discount.</summary>
    [Id(6)]
    public required Money Total { get; init; }

    /// <summary>Tax of the line.</summary>
    [Id(7)]
    public required Money Tax { get; init; }

    /// <summary>Rate in hundredths of a percent: 1000 = 10 %.</summary>
    [Id(8)]
    public required int TaxRate { get; init; }
}
