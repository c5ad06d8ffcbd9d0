using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;

namespace Ecommerce.Api.Orders;

/// <summary>Units of a line that are given back.</summary>
public sealed record RefundedLineBody
{
    /// <summary>The variant.</summary>
    public required Sku Sku { get; init; }

    /// <summary>Units.</summary>
    public required int Quantity { get; init; }

    /// <summary>What the buyer paid for them.</summary>
    public required Money Amount { get; init; }

    /// <summary>Their share of the line's discount.</summary>
    public required Money Discount { get; init; }

    /// <summary>The tax in the amount.</summary>
    public required Money Tax { get; init; }

    /// <summary>How many of the units had not left the house, and are not sent any more.</summary>
    public int? Unshipped { get; init; }
}
