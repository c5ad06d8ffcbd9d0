using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains.Promotions;

namespace Ecommerce.Grains.Orders;

/// <summary>
/// What single units of a line cost. A line was rounded once, as a whole; its amount, discount and tax are spread over its units by largest
/// remainder, so that units given back one after the other come to exactly what the line cost, whatever their number and order.
/// </summary>
public static class LineShares
{
    /// <summary>What the buyer paid for a whole line.</summary>
    public static Money Paid(Quote quote, QuoteLine line) => quote.TaxIncluded ? line.Total : line.Total + line.Tax;

    /// <summary>Tax of the delivery: what is in the quote's taxes and in none of its lines.</summary>
    public static Money ShippingTax(Quote quote) => quote.Lines.Aggregate(quote.TaxTotal, (left, line) => left - line.Tax);

    /// <summary>What the buyer paid for the delivery.</summary>
    public static Money ShippingPaid(Quote quote) => quote.TaxIncluded ? quote.ShippingTotal : quote.ShippingTotal + ShippingTax(quote);

    /// <summary>The next units of a line, after those that are given back already: what all of them come to, less what was given back.</summary>
    public static RefundedLine Next(Quote quote, QuoteLine line, int quantity, IReadOnlyCollection<RefundedLine> given)
    {
        var units = given.Sum(refunded => refunded.Quantity) + quantity;
        var tax = Rest(line.Tax, line, units, given.Select(refunded => refunded.Tax));
        var goods = quote.TaxIncluded
            ? Rest(line.Total, line, units, given.Select(refunded => refunded.Amount))
            : Rest(line.Total, line, units, given.Select(refunded => refunded.Amount - refunded.Tax));
        return new()
        {
            Sku = line.Sku,
            Quantity = quantity,
            Amount = quote.TaxIncluded ? goods : goods + tax,
            Discount = Rest(line.Discount, line, units, given.Select(refunded => refunded.Discount)),
            Tax = tax,
        };
    }

    private static Money Rest(Money whole, QuoteLine line, int units, IEnumerable<Money> given)
    {
        var shares = LargestRemainder.Spread(whole.Amount, [.. Enumerable.Repeat(1L, line.Quantity)]);
        // Never below nothing: a refund that failed may have taken a larger share than the one that follows it.
        return new(Math.Max(0, shares.Take(units).Sum() - given.Sum(amount => amount.Amount)), whole.Currency);
    }
}
