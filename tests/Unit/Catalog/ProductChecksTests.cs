using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

public sealed class ProductChecksTests
{
    [Fact]
    public void Check_WhenEverythingIsValid_FindsNothing()
    {
        Assert.Empty(ProductChecks.Of(ProductSamples.Creation()));
        Assert.Empty(ProductChecks.Of(ProductSamples.Update(1)));
        Assert.Empty(ProductChecks.Of(ProductSamples.Pricing(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Lamp")]
    [InlineData("lamp-")]
    [InlineData("-lamp")]
    [InlineData("a--b")]
    [InlineData("lamp/x")]
    [InlineData("램프")]
    [InlineData("lamp\n")]
    [InlineData("prd_1")]
    [InlineData("docs")]
    [InlineData("variants")]
    public void Check_WhenTheSlugHasAnotherShape_PointsAtIt(string slug) =>
        Assert.Equal(("/slug", "not_a_slug"), Fault(ProductSamples.Creation() with { Slug = slug }));

    [Fact]
    public void Check_WhenTheSlugIsLong_TakesEightyCharacters()
    {
        Assert.Empty(ProductChecks.Of(ProductSamples.Creation() with { Slug = new('a', 80) }));
        Assert.Equal(("/slug", "not_a_slug"), Fault(ProductSamples.Creation() with { Slug = new('a', 81) }));
    }

    [Theory]
    [InlineData("AB")]
    [InlineData("abc")]
    [InlineData("A_B")]
    [InlineData("A B")]
    [InlineData("ABC\n")]
    [InlineData("ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJK")]
    public void Check_WhenASkuHasAnotherShape_PointsAtIt(string sku) =>
        Assert.Equal(("/variants/0/sku", "not_a_sku"), Fault(WithVariants(ProductSamples.Variant(sku))));

    [Fact]
    public void Check_WhenTwoVariantsShareASku_PointsAtTheSecond() =>
        Assert.Equal(
            ("/variants/1/sku", "duplicate"),
            Fault(WithVariants(ProductSamples.Variant("LGT-1"), ProductSamples.Variant("LGT-1"))));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Check_OfTheNumberOfVariants_TakesOneToTwoHundred(int count, bool valid)
    {
        var variants = Enumerable.Range(0, count).Select(i => ProductSamples.Variant($"LGT-{i}")).ToArray();

        Assert.Equal(valid, ProductChecks.Of(WithVariants(variants)).Count == 0);
    }

    [Theory]
    [InlineData("KRW", -1, "out_of_range")]
    [InlineData("KWD", 1_000_000_000_001, "out_of_range")]
    [InlineData("CHF", 100, "unknown")]
    [InlineData("krw", 100, "unknown")]
    public void Check_WhenAPriceIsNotPossible_PointsAtItsCurrency(string currency, long amount, string code) =>
        Assert.Equal(($"/variants/0/prices/{currency}", code), Fault(WithVariants(ProductSamples.Variant("LGT-1", (currency, amount)))));

    [Fact]
    public void Check_WhenPricesAreAtTheirLimits_FindsNothing() =>
        Assert.Empty(ProductChecks.Of(ProductSamples.Pricing(1, ("KRW", 0), ("KWD", 1_000_000_000_000))));

    [Fact]
    public void Check_WhenThereIsNoName_AsksForOne()
    {
        Assert.Equal(("/name", "required"), Fault(ProductSamples.Creation() with { Name = new() }));
        Assert.Equal(("/name/en", "required"), Fault(ProductSamples.Creation() with { Name = ProductSamples.English(" ") }));
    }

    [Fact]
    public void Check_WhenTextsAreTooLong_PointsAtEach()
    {
        var command = ProductSamples.Creation() with
        {
            Name = ProductSamples.English(new('x', 201)),
            Description = ProductSamples.English(new('x', 10_001)),
            Brand = new('x', 81),
        };

        Assert.Equal(["/name/en", "/description/en", "/brand"], ProductChecks.Of(command).Select(fault => fault.Pointer));
    }

    [Fact]
    public void Check_WhenATextHoldsAControlCharacter_RefusesIt()
    {
        Assert.Equal(("/name/en", "control_characters"), Fault(ProductSamples.Creation() with { Name = ProductSamples.English("a\nb") }));
        Assert.Equal(
            ("/description/en", "control_characters"),
            Fault(ProductSamples.Creation() with { Description = ProductSamples.English("a\0b") }));
        Assert.Empty(ProductChecks.Of(ProductSamples.Creation() with { Description = ProductSamples.English("first\nsecond") }));
    }

    [Fact]
    public void Check_WhenALocaleHasAnotherShape_PointsAtItEscaped()
    {
        var name = new LocaleMap { Texts = ImmutableSortedDictionary<string, string>.Empty.Add("e/n", "Lamp") };

        Assert.Equal(("/name/e~1n", "not_a_locale"), Fault(ProductSamples.Creation() with { Name = name }));
    }

    [Fact]
    public void Check_WhenAnOptionHasNoText_PointsAtIt()
    {
        var variant = ProductSamples.Variant("LGT-1") with { Options = ImmutableSortedDictionary<string, LocaleMap>.Empty.Add("size", new()) };

        Assert.Equal(("/variants/0/options/size", "required"), Fault(WithVariants(variant)));
    }

    [Fact]
    public void Check_WhenTheTaxClassIsUnknown_PointsAtIt() =>
        Assert.Equal(("/taxClass", "unknown"), Fault(ProductSamples.Creation() with { TaxClass = (TaxClass)9 }));

    private static CreateProduct WithVariants(params Variant[] variants) => ProductSamples.Creation() with { Variants = [.. variants] };

    private static (string Pointer, string Code) Fault(CreateProduct command)
    {
        var fault = Assert.Single(ProductChecks.Of(command));
        return (fault.Pointer, fault.Code);
    }
}
