using System.Collections.Immutable;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Contracts.Settings;
using Ecommerce.Grains.Promotions;

namespace Ecommerce.Grains.Carts;

/// <summary>
/// What lines cost. Amounts are rounded half to even, once per line and rate; totals are sums of rounded lines, so that no total ever differs
/// from what its lines add up to.
/// </summary>
public static class QuoteRules
{
    /// <summary>
    /// Prices the lines with these products (<c>null</c> where there is none) and the promotions of the codes (likewise). A shipping option is
    /// free from its threshold of goods after discounts.
    /// </summary>
    public static Outcome<Quote> Price(
        QuoteRequest request, IReadOnlyList<ProductView?> products, IReadOnlyList<PromotionView?> promotions, ShopSettings settings, DateTimeOffset now)
    {
        var currency = request.Currency ?? settings.Currencies[0];
        var country = request.Country ?? settings.HomeCountry;
        if (!settings.Currencies.Contains(currency)) return Rejection.Of(Problems.CurrencyRefused);
        if (!settings.Serves(country)) return Rejection.Of(Problems.CountryRefused);
        var tax = settings.TaxZoneOf(country)!;

        var lines = ImmutableArray.CreateBuilder<QuoteLine>(request.Lines.Length);
        for (var i = 0; i < request.Lines.Length; i++)
        {
            var line = PriceLine(request.Lines[i], products[i], currency, tax);
            if (line.Rejection is { } refused) return refused;
            lines.Add(line.Value!);
        }

        var goods = DiscountRules.Apply(lines.ToImmutable(), request.Coupons, promotions, currency, now);
        var worth = goods.Lines.Aggregate(Money.Zero(currency), (sum, line) => sum + line.Total);
        var options = Options(settings.ShippingZoneOf(country)!, worth);
        var chosen = options.FirstOrDefault(option => option.Code == request.ShippingOption);
        if (request.ShippingOption is not null && chosen is null) return Rejection.Of(Problems.ShippingOptionUnknown);
        return Total(goods, worth, chosen?.Price ?? Money.Zero(currency), tax) with { ShippingOptions = options, Capture = settings.Capture, ReturnDays = settings.ReturnDays };
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
            // Known when the discounts are.
            Tax = Money.Zero(currency),
            TaxRate = rate,
        };
    }

    private static ImmutableArray<ShippingOptionView> Options(ShippingZone zone, Money worth)
    {
        var options = ImmutableArray.CreateBuilder<ShippingOptionView>(zone.Methods.Length);
        foreach (var method in zone.Methods)
        {
            if (!method.Prices.TryGetValue(worth.Currency, out var price)) continue;
            var isFree = method.FreeFrom.TryGetValue(worth.Currency, out var from) && worth.Amount >= from;
            options.Add(new() { Code = method.Code, Name = method.Name, Price = new(isFree ? 0 : price, worth.Currency) });
        }

        return options.ToImmutable();
    }

    private static Quote Total(DiscountedLines goods, Money worth, Money delivery, TaxZone zone)
    {
        var zero = Money.Zero(worth.Currency);
        var isDeliveryFree = goods.FreeShippingBy >= 0;
        var shipping = isDeliveryFree ? zero : delivery;
        ImmutableArray<QuoteLine> lines = [.. goods.Lines.Select(line => line with { Tax = Tax(line.Total, line.TaxRate, zone.IsIncluded) })];
        // Shipping is a line like any other, taxed at the standard rate.
        var taxes = lines.Select(line => (line.TaxRate, line.Tax)).Append((zone.Standard, Tax(shipping, zone.Standard, zone.IsIncluded)));
        var byRate = taxes
            .GroupBy(tax => tax.Item1, tax => tax.Item2)
            .Select(group => new TaxLine { Rate = group.Key, Amount = group.Aggregate((sum, tax) => sum + tax) })
            .Where(tax => tax.Amount.Amount != 0)
            .OrderByDescending(tax => tax.Rate)
            .ToImmutableArray();
        var tax = byRate.Aggregate(zero, (sum, line) => sum + line.Amount);
        var discount = lines.Aggregate(zero, (sum, line) => sum + line.Discount);
        return new()
        {
            Lines = lines,
            Subtotal = worth + discount,
            DiscountTotal = discount,
            ShippingTotal = shipping,
            TaxTotal = tax,
            Total = zone.IsIncluded ? worth + shipping : worth + shipping + tax,
            TaxLines = byRate,
            TaxIncluded = zone.IsIncluded,
            ShippingOptions = [],
            Coupons = isDeliveryFree
                ? goods.Coupons.SetItem(goods.FreeShippingBy, goods.Coupons[goods.FreeShippingBy] with { ShippingDiscount = delivery })
                : goods.Coupons,
        };
    }
}
