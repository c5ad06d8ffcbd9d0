using Ecommerce.Contracts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Grains.Catalog;
using Xunit;

namespace Ecommerce.Tests.Unit.Catalog;

public sealed class ProductRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Create_WhenValid_KeepsEveryMember()
    {
        var command = ProductSamples.Creation();

        var view = ProductRules.Create(command, Now).Value!.ToView(ProductId.From("prd_1"), 1);

        Assert.Equal(("prd_1", 1), (view.Id.Value, view.Revision));
        Assert.Equal(("moor-lantern", "Lumenmoor", "light"), (view.Slug, view.Brand, view.Category));
        Assert.Equal((command.Name, command.Description, command.Variants, TaxClass.Reduced, true),
            (view.Name, view.Description, view.Variants, view.TaxClass, view.Published));
    }

    [Fact]
    public void Create_WhenValid_RemembersItsCommandAndTime() =>
        Assert.Equal((new ProductOrigin { OperationId = "op-create", Fingerprint = "f1" }, Now), (Created().Origin!, Created().CreatedAt));

    [Fact]
    public void Create_WhenInvalid_NamesTheFirstFault()
    {
        var outcome = ProductRules.Create(ProductSamples.Creation() with { Slug = "No" }, Now);

        Assert.Equal((Problems.InvalidProduct.Code, "/slug"), (outcome.Rejection!.Code, outcome.Rejection.Data["pointer"]));
    }

    [Fact]
    public void Update_WhenTheRevisionIsCurrent_ReplacesWhatDescribes()
    {
        var before = Created();
        var command = ProductSamples.Update(7);

        var after = ProductRules.Update(before, 7, command).Value!;

        Assert.Equal(
            before with
            {
                Name = command.Name,
                Description = command.Description,
                Brand = "Lumen",
                Category = "lamps",
                TaxClass = TaxClass.Zero,
                Published = false,
                Attributes = [],
            },
            after);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(-1)]
    public void Update_WhenTheRevisionIsAnother_IsStale(long expected)
    {
        var rejection = ProductRules.Update(Created(), 7, ProductSamples.Update(expected)).Rejection!;

        Assert.Equal((Problems.Stale.Code, "7"), (rejection.Code, rejection.Data["revision"]));
    }

    [Fact]
    public void SetPrices_OfAVariant_ReplacesAllOfItsPricesAndNoOthers()
    {
        var before = Created();

        var after = ProductRules.SetPrices(before, 1, ProductSamples.Pricing(1, ("USD", 5900))).Value!;

        Assert.Equal(before.Variants[0], after.Variants[0]);
        Assert.Equal([new("USD", 5900)], after.Variants[1].Prices);
        Assert.Equal(before.Variants[1].Options, after.Variants[1].Options);
    }

    [Fact]
    public void SetPrices_WhenTheSkuIsNotOfThisProduct_IsRefused()
    {
        var command = ProductSamples.Pricing(1, ("USD", 5900)) with { Sku = Sku.From("OTHER-1") };

        var rejection = ProductRules.SetPrices(Created(), 1, command).Rejection!;

        Assert.Equal((Problems.SkuUnknown.Code, "OTHER-1"), (rejection.Code, rejection.Data["sku"]));
    }

    [Fact]
    public void SetPrices_WhenACurrencyIsUnknown_IsRefused()
    {
        var outcome = ProductRules.SetPrices(Created(), 1, ProductSamples.Pricing(1, ("XXX", 1)));

        Assert.Equal(Problems.InvalidProduct.Code, outcome.Rejection!.Code);
    }

    [Theory]
    [InlineData("slug", "moor-lantern", true)]
    [InlineData("slug", "other", false)]
    [InlineData("sku", "LGT-MOOR-FOR-ONE", true)]
    [InlineData("sku", "moor-lantern", false)]
    [InlineData("email", "moor-lantern", false)]
    public void Holds_OfAName_IsTrueForItsOwnOnly(string space, string name, bool held) =>
        Assert.Equal(held, ProductRules.Holds(Created(), space, name));

    private static ProductState Created() => ProductRules.Create(ProductSamples.Creation(), Now).Value!;
}
