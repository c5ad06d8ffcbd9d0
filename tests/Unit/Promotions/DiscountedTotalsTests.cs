using System.Collections.Immutable;
using CsCheck;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Grains.Carts;
using Ecommerce.Grains.Settings;
using Xunit;

namespace Ecommerce.Tests.Unit.Promotions;

/// <summary>Whatever codes a cart carries, every total is the sum of its rounded lines, in currencies of 0, 2 and 3 decimals.</summary>
public sealed class DiscountedTotalsTests
{
    private static readonly Gen<Promotion> AnyPromotion = Gen.Select(
        Gen.Int[0, 3], Gen.Int[1, 10_000], Gen.Long[1, 50_000_000], Gen.Int[2, 5], Gen.Bool).Select((kind, percent, amount, buy, combinable) => ((PromotionKind)kind switch
        {
            PromotionKind.Percentage => Codes.Percentage(percent),
            PromotionKind.Fixed => Codes.Fixed(amount) with { Amounts = EveryCurrency(amount) },
            PromotionKind.BuyXPayY => Codes.BuyXPayY(buy, buy - 1),
            _ => Codes.FreeShipping,
        }) with { IsCombinable = combinable });

    [Fact]
    public void Totals_WithAnyCodes_AreTheSumsOfRoundedLines()
    {
        var line = Gen.Select(Gen.Long[0, 10_000_000], Gen.Int[1, 999], Gen.Int[0, 2]);
        Gen.Select(OneOf("KRW", "EUR", "JPY", "KWD"), OneOf("KR", "DE", "US", "JP", "KW"), line.Array[1, 20], AnyPromotion.Array[0, 4])
            .Sample(
                (currency, country, lines, promotions) => Check(Price(currency, country, lines, promotions)), iter: 3_000, seed: "0N0XIzNsQ0O2");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Check(Quote quote)
    {
        Assert.All(quote.Lines, line =>
        {
            Assert.Equal(line.UnitPrice.Amount * line.Quantity, line.Discount.Amount + line.Total.Amount);
            Assert.InRange(line.Discount.Amount, 0, line.UnitPrice.Amount * line.Quantity);
        });
        var goods = quote.Lines.Sum(line => line.Total.Amount);
        Assert.Equal(goods, quote.Subtotal.Amount - quote.DiscountTotal.Amount);
        Assert.Equal(quote.DiscountTotal.Amount, quote.Coupons.Sum(coupon => coupon.Discount.Amount));
        Assert.Equal(quote.TaxTotal.Amount, quote.TaxLines.Sum(tax => tax.Amount.Amount));
        Assert.Equal(goods + quote.ShippingTotal.Amount + (quote.TaxIncluded ? 0 : quote.TaxTotal.Amount), quote.Total.Amount);
        Assert.All(quote.Coupons.Where(coupon => coupon.Refusal is not null), coupon => Assert.Equal(0, coupon.Discount.Amount + coupon.ShippingDiscount.Amount));
    }

    private static Quote Price(string currency, string country, (long Price, int Quantity, int Tax)[] lines, Promotion[] promotions) => QuoteRules.Price(
        new()
        {
            Currency = currency,
            Country = country,
            ShippingOption = "express",
            Lines = [.. lines.Select((line, i) => new CartLine { Sku = Sku.From("A-1"), Product = ProductId.From($"prd_{i}"), Quantity = line.Quantity })],
            Coupons = [.. promotions.Select((_, i) => CouponCode.From($"CODE{i}"))],
        },
        [.. lines.Select((line, i) => Product($"prd_{i}", currency, line.Price, (TaxClass)line.Tax))],
        [.. promotions.Select(promotion => promotion.View())],
        NewShop.Settings,
        Codes.Now).Value!;

    private static ProductView Product(string id, string currency, long price, TaxClass tax) => new()
    {
        Id = ProductId.From(id),
        Revision = 1,
        Slug = "thing",
        Name = LocaleMap.Of("Thing", "물건"),
        Description = LocaleMap.Of("A thing.", "물건입니다."),
        Brand = "Brand",
        Category = "things",
        TaxClass = tax,
        Variants = [new() { Sku = Sku.From("A-1"), Prices = ImmutableSortedDictionary<string, long>.Empty.Add(currency, price) }],
        Published = true,
    };

    private static ImmutableSortedDictionary<string, long> EveryCurrency(long amount) =>
        ProductLimits.Currencies.ToImmutableSortedDictionary(currency => currency, _ => amount, StringComparer.Ordinal);
}
