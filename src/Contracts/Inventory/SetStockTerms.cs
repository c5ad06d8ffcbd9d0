namespace Ecommerce.Contracts.Inventory;

/// <summary>Changes how a SKU is sold.</summary>
[GenerateSerializer, Immutable, Alias("inventory.SetStockTerms")]
public sealed record SetStockTerms
{
    /// <summary>Identity of the command.</summary>
    [Id(0)]
    public required Operation Operation { get; init; }

    /// <summary>The revision of the terms that the caller read.</summary>
    [Id(1)]
    public required long ExpectedRevision { get; init; }

    /// <summary>The new terms.</summary>
    [Id(2)]
    public required StockTerms Terms { get; init; }
}
