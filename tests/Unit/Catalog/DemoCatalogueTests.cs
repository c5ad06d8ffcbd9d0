using System.Text.RegularExpressions;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Standalone.Demo;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

public sealed partial class DemoCatalogueTests
{
    private static readonly IReadOnlyList<DemoProduct> Products = DemoCatalogue.Read().Products;
    private static readonly IReadOnlyList<DemoVariant> Variants = [.. Products.SelectMany(product => product.Variants)];

    [Fact]
    public void Set_OfProducts_IsSixtyWithSlugsOfTheirOwn()
    {
        Assert.Equal(60, Products.Count);
        Assert.Equal(60, Products.Select(product => product.Slug).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Set_OfSkus_HasNoneTwiceAndFollowsThePattern()
    {
        Assert.Equal(Variants.Count, Variants.Select(variant => variant.Sku).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Variants, variant => Assert.Matches(SkuPattern(), variant.Sku));
    }

    [Fact]
    public void EachProduct_AsACommand_IsValid() =>
        Assert.All(Products, product => Assert.Empty(ProductChecks.Of(DemoShop.ToCommand(product))));

    [Fact]
    public void EachProduct_InBothLanguages_HasTextsOfThatLanguage() =>
        Assert.All(Products.SelectMany(product => new[] { product.Name, product.Description }), text =>
        {
            Assert.Matches(Latin(), text.En);
            Assert.DoesNotMatch(Hangul(), text.En);
            Assert.Matches(Hangul(), text.Ko);
        });

    [Fact]
    public void EachText_OfTheSet_IsWrittenOnce()
    {
        Assert.Equal(120, Products.SelectMany(product => new[] { product.Name.En, product.Name.Ko }).Distinct().Count());
        Assert.Equal(120, Products.SelectMany(product => new[] { product.Description.En, product.Description.Ko }).Distinct().Count());
    }

    [Fact]
    public void EachVariant_OfTheSet_HasAColourInBothLanguages() =>
        Assert.All(Variants, variant =>
        {
            Assert.Matches(Latin(), variant.Options["colour"].En);
            Assert.Matches(Hangul(), variant.Options["colour"].Ko);
        });

    [Fact]
    public void EachProduct_OfTheSet_HasOneToSixVariantsThatDiffer() =>
        Assert.All(Products, product =>
        {
            Assert.InRange(product.Variants.Count, 1, 6);
            var options = product.Variants.Select(variant => string.Join('|', variant.Options.Select(option => option.Value.En)));
            Assert.Equal(product.Variants.Count, options.Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void EachVariant_OfTheSet_IsPricedInFiveCurrencies() =>
        Assert.All(Variants, variant =>
        {
            Assert.Equal(["EUR", "JPY", "KRW", "KWD", "USD"], variant.Prices.Keys.Order(StringComparer.Ordinal));
            Assert.All(variant.Prices.Values, price => Assert.True(price > 0));
        });

    [Fact]
    public void EachPrice_OfTheSet_IsWorthAboutTheSameInEveryCurrency() =>
        Assert.All(Variants, variant =>
        {
            var dollars = variant.Prices["USD"] / 100m;
            Assert.InRange(variant.Prices["KRW"] / dollars, 1200, 1600);
            Assert.InRange(variant.Prices["EUR"] / 100m / dollars, 0.85m, 1.05m);
            Assert.InRange(variant.Prices["JPY"] / dollars, 130, 170);
            Assert.InRange(variant.Prices["KWD"] / 1000m / dollars, 0.28m, 0.34m);
        });

    [Fact]
    public void Stock_OfTheSet_IsMostlyHealthyWithSomeLowAndAFewOut()
    {
        Assert.InRange(Variants.Count(variant => variant.Stock == 0), 2, 8);
        Assert.InRange(Variants.Count(variant => variant.Stock is >= 1 and <= 5), 8, 25);
        Assert.True(Variants.Count(variant => variant.Stock is >= 18 and <= 200) > Variants.Count * 8 / 10);
    }

    [GeneratedRegex("^[A-Z]{3}-[A-Z0-9]{3,8}-[A-Z]{3}-[A-Z0-9]{1,4}$")]
    private static partial Regex SkuPattern();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Latin();

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();
}
