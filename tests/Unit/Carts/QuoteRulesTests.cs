using System.Collections.Immutable;
using CsCheck;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Grains.Carts;
using Ecommerce.Grains.Settings;
using Xunit;

namespace Ecommerce.Tests.Unit.Carts;

public sealed class QuoteRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("KRW", "KR", 11_000, 1_000)]
    [InlineData("GBP", "GB", 3_823, 637)]
    [InlineData("EUR", "DE", 1_999, 319)]
    public void Tax_WhenIncluded_IsContainedInThePrice(string currency, string country, long price, long tax)
    {
        var quote = Price(currency, country, null, (price, 1)).Value!;

        Assert.Equal(tax, quote.TaxTotal.Amount);
        Assert.Equal(price, quote.Total.Amount);
    }

    [Fact]
    public void Tax_WhenAdded_IsOnTop()
    {
        var quote = Price("USD", "US", null, (2_499, 1)).Value!;

        Assert.False(quote.TaxIncluded);
        Assert.Equal(2_499 + 206, quote.Total.Amount);
    }

    [Theory]
    [InlineData(5, 1_000, 0)]
    [InlineData(15, 1_000, 2)]
    [InlineData(25, 1_000, 2)]
    public void Tax_WhenHalfAUnitIsOver_RoundsToEven(long amount, int rate, long tax) =>
        Assert.Equal(tax, QuoteRules.Tax(new(amount, "USD"), rate, isIncluded: false).Amount);

    [Fact]
    public void Shipping_WhenTheThresholdIsReached_IsFree()
    {
        Assert.Equal(3_000, Price("KRW", "KR", "standard", (49_999, 1)).Value!.ShippingTotal.Amount);
        Assert.Equal(0, Price("KRW", "KR", "standard", (50_000, 1)).Value!.ShippingTotal.Amount);
        Assert.Equal(6_000, Price("KRW", "KR", "express", (50_000, 1)).Value!.ShippingTotal.Amount);
    }

    [Theory]
    [InlineData("XXX", "KR", null, "carts.currency_not_offered")]
    [InlineData("KRW", "AQ", null, "carts.country_not_served")]
    [InlineData("KRW", "KR", "rocket", "carts.shipping_option_unknown")]
    [InlineData("GBP", "KR", null, "catalog.not_priced")]
    public void Price_WhenSomethingIsNotOffered_IsRefused(string currency, string country, string? option, string code)
    {
        var priced = currency == "GBP" ? Product("EUR", 100) : Product(currency, 100);

        Assert.Equal(code, QuoteRules.Price(Request(currency, country, option, 1), [priced], [], NewShop.Settings, Now).Rejection!.Code);
    }

    [Fact]
    public void Price_WhenTheProductIsNotPublished_IsRefused()
    {
        var hidden = Product("KRW", 100) with { Published = false };

        Assert.Equal(Problems.SkuUnknown.Code, QuoteRules.Price(Request("KRW", "KR", null, 1), [hidden], [], NewShop.Settings, Now).Rejection!.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000_000)]
    public void Price_WhenTheQuantityIsOutOfRange_IsRefusedInsteadOfOverflowing(int quantity)
    {
        var dear = Product("KRW", 1_000_000_000_000);

        Assert.Equal(Problems.QuantityRefused.Code, QuoteRules.Price(Request("KRW", "KR", null, quantity), [dear], [], NewShop.Settings, Now).Rejection!.Code);
    }

    [Fact]
    public void Totals_AreTheSumsOfRoundedLines()
    {
        var line = Gen.Select(Gen.Long[0, 10_000_000], Gen.Int[1, 999]);
        Gen.Select(OneOf("KRW", "EUR", "JPY", "KWD", "USD"), OneOf("KR", "DE", "US", "JP", "KW"), line.Array[1, 20])
            .Sample((currency, country, lines) =>
            {
                var quote = Price(currency, country, "standard", lines).Value!;

                var goods = quote.Lines.Sum(priced => priced.UnitPrice.Amount * priced.Quantity);
                Assert.Equal(goods, quote.Subtotal.Amount);
                Assert.Equal(quote.TaxTotal.Amount, quote.TaxLines.Sum(tax => tax.Amount.Amount));
                var added = quote.TaxIncluded ? 0 : quote.TaxTotal.Amount;
                Assert.Equal(goods + quote.ShippingTotal.Amount + added, quote.Total.Amount);
                var shippingTax = quote.TaxTotal.Amount - quote.Lines.Sum(priced => priced.Tax.Amount);
                Assert.InRange(shippingTax, 0, quote.ShippingTotal.Amount);
            }, iter: 2_000, seed: "0N0XIzNsQ0O2");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Outcome<Quote> Price(string currency, string country, string? option, params (long Price, int Quantity)[] lines)
    {
        var request = Request(currency, country, option, 1) with
        {
            Lines = [.. lines.Select(line => CartRulesTests.Line("A-1", line.Quantity))],
        };
        return QuoteRules.Price(request, [.. lines.Select(line => Product(currency, line.Price))], [], NewShop.Settings, Now);
    }

    private static QuoteRequest Request(string currency, string country, string? option, int quantity) =>
        new() { Currency = currency, Country = country, ShippingOption = option, Lines = [CartRulesTests.Line("A-1", quantity)] };

    private static ProductView Product(string currency, long price) => new()
    {
        Id = ProductId.From("prd_1"),
        Revision = 1,
        Slug = "thing",
        Name = LocaleMap.Of("Thing", "물건"),
        Description = LocaleMap.Of("A thing.", "물건입니다."),
        Brand = "Brand",
        Category = "things",
        TaxClass = TaxClass.Standard,
        Variants = [new() { Sku = Sku.From("A-1"), Prices = ImmutableSortedDictionary<string, long>.Empty.Add(currency, price) }],
        Published = true,
    };
}
