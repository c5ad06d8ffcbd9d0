using System.Collections.Immutable;
using Ecommerce.Contracts.Settings;

namespace Ecommerce.Contracts.Carts;

/// <summary>
/// A price: every amount is rounded per line and rate (half to even), and every total is the sum of rounded lines.
/// </summary>
[GenerateSerializer, Immutable, Alias("carts.Quote")]
public sealed record Quote
{
    /// <summary>The lines, priced.</summary>
    [Id(0)]
    public required ImmutableArray<QuoteLine> Lines { get; init; }

    /// <summary>Sum of the lines before discounts, as displayed (with tax where prices include it).</summary>
    [Id(1)]
    public required Money Subtotal { get; init; }

    /// <summary>Sum of the discounts, zero or more.</summary>
    [Id(2)]
    public required Money DiscountTotal { get; init; }

    /// <summary>Shipping after its discount, as displayed.</summary>
    [Id(3)]
    public required Money ShippingTotal { get; init; }

    /// <summary>Tax in all, whether included in the prices or added.</summary>
    [Id(4)]
    public required Money TaxTotal { get; init; }

    /// <summary>What the buyer pays.</summary>
    [Id(5)]
    public required Money Total { get; init; }

    /// <summary>Tax by rate.</summary>
    [Id(6)]
    public required ImmutableArray<TaxLine> TaxLines { get; init; }

    /// <summary>Whether the displayed prices include tax.</summary>
    [Id(7)]
    public required bool TaxIncluded { get; init; }

    /// <summary>What can be chosen for this destination and amount.</summary>
    [Id(8)]
    public required ImmutableArray<ShippingOptionView> ShippingOptions { get; init; }

    /// <summary>The codes of the cart, in their order, and what each does; none in a quote that was stored before there were codes.</summary>
    [Id(9)]
    public ImmutableArray<AppliedCoupon> Coupons { get => field.IsDefault ? [] : field; init; }

    /// <summary>When the money of an order of this quote is taken.</summary>
    [Id(10)]
    public CaptureMoment Capture { get; init; }

    /// <summary>Days after the last parcel in which units of an order of this quote may be sent back.</summary>
    [Id(11)]
    public int ReturnDays { get => field == 0 ? ShopSettings.DefaultReturnDays : field; init; }
}
