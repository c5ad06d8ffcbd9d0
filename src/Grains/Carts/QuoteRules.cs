using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Grains.Settings;

namespace Ecommerce.Grains.Carts;

/// <summary>
/// What lines cost. Amounts are rounded half to even, once per line and rate; totals are sums of rounded lines, so that no total ever differs
/// from what its lines add up to.
/// </summary>
public static class QuoteRules
{
    /// <summary>Prices the lines with these products (<c>null</c> where there is none).</summary>
    public static Outcome<Quote> Price(QuoteRequest request, IReadOnlyList<ProductView?> products, Market market)
    {
        if (!market.Currencies.Contains(request.Currency)) return Rejection.Of(Problems.CurrencyRefused);
        if (!market.TaxZones.TryGetValue(request.Country ?? market.HomeCountry, out var zone)) return Rejection.Of(Problems.CountryRefused);

        var lines = ImmutableArray.CreateBuilder<QuoteLine>(request.Lines.Length);
        for (var i = 0; i < request.Lines.Length; i++)
        {
            var line = PriceLine(request.Lines[i], products[i], request.Currency, zone);
            if (line.Rejection is { } refused) return refused;
            lines.Add(line.Value!);
        }

        var zero = Money.Zero(request.Currency);
        var subtotal = lines.Aggregate(zero, (sum, line) => sum + line.Total);
        var options = Options(market, subtotal);
        var chosen = options.FirstOrDefault(option => option.Code == request.ShippingOption);
        if (request.ShippingOption is not null && chosen is null) return Rejection.Of(Problems.ShippingOptionUnknown);
        return Total(lines.ToImmutable(), subtotal, chosen?.Price ?? zero, zone) with { ShippingOptions = options };
    }

    /// <summary>Tax of an amount: contained in it, or to be added to it.</summary>
    public static Money Tax(Money amount, int rate, bool isIncluded)
    {
        decimal whole = isIncluded ? 10_000 + rate : 10_000;
        return new((long)Math.Round(amount.Amount * (decimal)rate / whole, MidpointRounding.ToEven), amount.Currency);
    }

    private static Outcome<QuoteLine> PriceLine(CartLine line, ProductView? product, string currency, TaxZone zone)
    {
        if (line.Quantity is < 1 or > CartRules.MaxQuantity) return Rejection.Of(Problems.QuantityRefused).With("sku", line.Sku.Value);
        if (product is not { Published: true } || product.Find(line.Sku) is not { } variant)
        {
            return Rejection.Of(Problems.SkuUnknown).With("sku", line.Sku.Value);
        }

        if (!variant.Prices.TryGetValue(currency, out var price)) return Rejection.Of(Problems.NotPriced).With("sku", line.Sku.Value);

        var unit = new Money(price, currency);
        var total = unit * line.Quantity;
        var rate = zone.RateOf(product.TaxClass);
        return new QuoteLine
        {
            Sku = line.Sku,
            Product = line.Product,
            Name = product.Name,
            Quantity = line.Quantity,
            UnitPrice = unit,
            Discount = Money.Zero(currency),
            Total = total,
            Tax = Tax(total, rate, zone.IsIncluded),
            TaxRate = rate,
        };
    }

    private static ImmutableArray<ShippingOptionView> Options(Market market, Money subtotal)
    {
        var options = ImmutableArray.CreateBuilder<ShippingOptionView>();
        foreach (var method in market.ShippingMethods)
        {
            if (!method.Prices.TryGetValue(subtotal.Currency, out var price)) continue;
            var isFree = method.FreeFrom.TryGetValue(subtotal.Currency, out var from) && subtotal.Amount >= from;
            options.Add(new() { Code = method.Code, Name = method.Name, Price = new(isFree ? 0 : price, subtotal.Currency) });
        }

        return options.ToImmutable();
    }

    private static Quote Total(ImmutableArray<QuoteLine> lines, Money subtotal, Money shipping, TaxZone zone)
    {
        // Shipping is a line like any other, taxed at the standard rate.
        var taxes = lines.Select(line => (line.TaxRate, line.Tax)).Append((zone.Standard, Tax(shipping, zone.Standard, zone.IsIncluded)));
        var byRate = taxes
            .GroupBy(tax => tax.Item1, tax => tax.Item2)
            .Select(group => new TaxLine { Rate = group.Key, Amount = group.Aggregate((sum, tax) => sum + tax) })
            .Where(tax => tax.Amount.Amount != 0)
            .OrderByDescending(tax => tax.Rate)
            .ToImmutableArray();
        var tax = byRate.Aggregate(Money.Zero(subtotal.Currency), (sum, line) => sum + line.Amount);
        return new()
        {
            Lines = lines,
            Subtotal = subtotal,
            DiscountTotal = Money.Zero(subtotal.Currency),
            ShippingTotal = shipping,
            TaxTotal = tax,
            Total = zone.IsIncluded ? subtotal + shipping : subtotal + shipping + tax,
            TaxLines = byRate,
            TaxIncluded = zone.IsIncluded,
            ShippingOptions = [],
        };
    }
}
