using Ecommerce.Contracts;

namespace Ecommerce.Api.Carts;

/// <summary>What a cart or an order costs; every total is the sum of rounded lines.</summary>
public sealed record TotalsBody
{
    /// <summary>Goods.</summary>
    public required Money Subtotal { get; init; }

    /// <summary>Discounts.</summary>
    public required Money DiscountTotal { get; init; }

    /// <summary>Shipping.</summary>
    public required Money ShippingTotal { get; init; }

    /// <summary>Tax, included or added.</summary>
    public required Money TaxTotal { get; init; }

    /// <summary>Whether prices include the tax.</summary>
    public required bool TaxIncluded { get; init; }

    /// <summary>What the buyer pays.</summary>
    public required Money Total { get; init; }

    /// <summary>Tax by rate.</summary>
    public required IReadOnlyList<TaxLineBody> TaxLines { get; init; }
}
