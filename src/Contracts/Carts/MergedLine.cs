using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Carts;

/// <summary>What merging did to a line of the account's cart.</summary>
[GenerateSerializer, Immutable, Alias("carts.MergedLine")]
public sealed record MergedLine
{
    /// <summary>The variant.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>Units before; 0 when it was not there.</summary>
    [Id(1)]
    public required int From { get; init; }

    /// <summary>Units after; 0 when it is no longer there.</summary>
    [Id(2)]
    public required int To { get; init; }

    /// <summary>Why.</summary>
    [Id(3)]
    public required MergeReason Reason { get; init; }
}
