using System.Text.RegularExpressions;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Standalone.Demo;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

public sealed partial class DemoCatalogueTests
{
    // Written in English with the letters of its trade: a test of what a page does with them.
    private const string Foreign = "baram-bojagi-wrap";

    private static readonly DemoCatalogue Catalogue = DemoCatalogue.Read();
    private static readonly IReadOnlyList<DemoProduct> Products = Catalogue.Products;
    private static readonly IReadOnlyList<DemoVariant> Variants = [.. Products.SelectMany(product => product.Variants)];

    [Fact]
    public void Set_OfProducts_Is240WithSlugsOfTheirOwn()
    {
        Assert.Equal(240, Products.Count);
        Assert.Equal(240, Products.Select(product => product.Slug).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(24, Products.Select(product => product.Brand).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["garden-herb-planter", "hand-crank-radio"], Products.Where(product => product.Hidden).Select(product => product.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Set_OfSkus_IsAThousandWithNoneTwiceAndFollowsThePattern()
    {
        Assert.Equal(1_000, Variants.Count);
        Assert.Equal(1_000, Variants.Select(variant => variant.Sku).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Variants, variant => Assert.Matches(SkuPattern(), variant.Sku));
    }

    [Fact]
    public void EachProduct_AsACommand_IsValid() =>
        Assert.All(Products, product => Assert.Empty(ProductChecks.Of(DemoShop.ToCommand(product, Catalogue.Tables))));

    [Fact]
    public void Tree_OfCategories_HasThreeLevelsAndAProductInEachLeaf()
    {
        var categories = Catalogue.Tables.Categories;
        Assert.Equal(36, categories.Count);
        Assert.Equal(3, categories.Max(category => Level(category)));
        var leaves = categories.Select(category => category.Slug).Except(categories.Select(category => category.Parent)).Order(StringComparer.Ordinal);
        Assert.Equal(leaves, Products.Select(product => product.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        int Level(DemoCategory category) => category.Parent is { } parent ? 1 + Level(categories.Single(other => other.Slug == parent)) : 1;
    }

    [Fact]
    public void EachProduct_InItsAttributes_HasEveryKind() =>
        Assert.All(Products, product => Assert.Equal(
            Enum.GetValues<AttributeKind>().Order(),
            DemoAttributes.Of(product, Catalogue.Tables).Select(attribute => attribute.Kind).Distinct().Order()));

    [Fact]
    public void EachProduct_InBothLanguages_HasTextsOfThatLanguage() =>
        Assert.All(Products.Where(product => product.Slug != Foreign).SelectMany(product => new[] { product.Name, product.Description }), text =>
        {
            Assert.Matches(Latin(), text.En);
            Assert.DoesNotMatch(Hangul(), text.En);
            Assert.Matches(Hangul(), text.Ko);
        });

    [Fact]
    public void EachText_OfTheSet_IsWrittenOnce()
    {
        Assert.Equal(480, Products.SelectMany(product => new[] { product.Name.En, product.Name.Ko }).Distinct().Count());
        Assert.Equal(480, Products.SelectMany(product => new[] { product.Description.En, product.Description.Ko }).Distinct().Count());
        Assert.Contains(Products, product => product.Name.En.Length > 150);
    }

    [Fact]
    public void EachVariant_OfTheSet_HasAColourInBothLanguages() =>
        Assert.All(Variants, variant =>
        {
            Assert.Matches(Latin(), variant.Options["colour"].En);
            Assert.Matches(Hangul(), variant.Options["colour"].Ko);
        });

    [Fact]
    public void EachProduct_OfTheSet_HasVariantsThatDiffer()
    {
        Assert.All(Products, product =>
        {
            var options = product.Variants.Select(variant => string.Join('|', variant.Options.OrderBy(option => option.Key).Select(option => option.Value.En)));
            Assert.Equal(product.Variants.Count, options.Distinct(StringComparer.Ordinal).Count());
        });
        var counts = Products.Select(product => product.Variants.Count).OrderDescending().ToList();
        Assert.Equal((120, 24, 1), (counts[0], counts[1], counts[^1]));
    }

    [Fact]
    public void EachVariant_OfTheSet_IsPricedInSixCurrencies() =>
        Assert.All(Variants, variant =>
        {
            Assert.Equal(["EUR", "GBP", "JPY", "KRW", "KWD", "USD"], variant.Prices.Keys.Order(StringComparer.Ordinal));
            Assert.All(variant.Prices.Values, price => Assert.True(price > 0));
        });

    [Fact]
    public void EachPrice_OfTheSet_IsWorthAboutTheSameInEveryCurrency() =>
        Assert.All(Variants, variant =>
        {
            var dollars = variant.Prices["USD"] / 100m;
            Assert.InRange(variant.Prices["KRW"] / dollars, 1200, 1600);
            Assert.InRange(variant.Prices["EUR"] / 100m / dollars, 0.85m, 1.05m);
            Assert.InRange(variant.Prices["GBP"] / 100m / dollars, 0.70m, 0.90m);
            Assert.InRange(variant.Prices["JPY"] / dollars, 130, 170);
            Assert.InRange(variant.Prices["KWD"] / 1000m / dollars, 0.27m, 0.35m);
        });

    [Fact]
    public void Stock_OfTheSet_IsALongTail()
    {
        Assert.Equal(600, Variants.Count(variant => variant.Stock is >= 18 and <= 200));
        Assert.Equal(250, Variants.Count(variant => variant.Stock is >= 1 and <= 5));
        Assert.Equal(100, Variants.Count(variant => variant is { Stock: 0, Backorder: false }));
        Assert.Equal(50, Variants.Count(variant => variant is { Stock: 0, Backorder: true }));
        Assert.All(Products, product => Assert.InRange(product.Variants[0].Stock, 1, 200));
    }

    [GeneratedRegex("^[A-Z]{3}-[A-Z0-9]{3,8}-[A-Z]{3}-[A-Z0-9]{1,4}$")]
    private static partial Regex SkuPattern();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Latin();

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();
}
