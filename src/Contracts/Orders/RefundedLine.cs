using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Contracts.Orders;

/// <summary>Units of a line that are given back, and what they cost: their share of the line as it was quoted.</summary>
[GenerateSerializer, Immutable, Alias("orders.RefundedLine")]
public sealed record RefundedLine
{
    /// <summary>The variant.</summary>
    [Id(0)]
    public required Sku Sku { get; init; }

    /// <summary>Units.</summary>
    [Id(1)]
    public required int Quantity { get; init; }

    /// <summary>What the buyer paid for them, discount and tax considered.</summary>
    [Id(2)]
    public required Money Amount { get; init; }

    /// <summary>Their share of the line's discount.</summary>
    [Id(3)]
    public required Money Discount { get; init; }

    /// <summary>The tax in <see cref="Amount"/>.</summary>
    [Id(4)]
    public required Money Tax { get; init; }

    /// <summary>How many of them had not left the house: they are not sent any more. <c>null</c> where nobody counted.</summary>
    [Id(5)]
    public int? Unshipped { get; init; }
}
