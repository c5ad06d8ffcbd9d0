using System.Collections.Immutable;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Grains.Promotions;
using Xunit;
using static Ecommerce.Tests.Unit.Promotions.Codes;

namespace Ecommerce.Tests.Unit.Promotions;

public sealed class DiscountRulesTests
{
    [Fact]
    public void Percentage_IsRoundedOnceAndSpreadOverTheLines()
    {
        // 6.2 % of 2 499 + 1 250 + 1 = 3 750 is 232.5, half to even 232.
        var lines = Apply([Line(2_499, 1), Line(125, 10), Line(1, 1)], Percentage(620)).Lines;

        Assert.Equal([155, 77, 0], lines.Select(line => line.Discount.Amount));
        Assert.Equal([2_344, 1_173, 1], lines.Select(line => line.Total.Amount));
    }

    [Fact]
    public void Fixed_WhenItIsMoreThanTheGoodsCost_TakesNoMoreThanThat()
    {
        var goods = Apply([Line(1_000, 1), Line(500, 1)], Fixed(5_000));

        Assert.Equal(1_500, goods.Coupons[0].Discount.Amount);
        Assert.All(goods.Lines, line => Assert.Equal(0, line.Total.Amount));
    }

    [Fact]
    public void Fixed_WhenItHasNoAmountInTheCurrency_DoesNotApply() =>
        Assert.Equal("promotions.not_applicable", Apply([Line(1_000, 1)], Fixed(5, "EUR")).Coupons[0].Refusal);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 500)]
    [InlineData(5, 500)]
    [InlineData(6, 1_000)]
    public void BuyThreePayTwo_MakesTheCheapestUnitsFree(int cheap, long discount)
    {
        var goods = Apply([Line(900, 0 + 1), Line(500, cheap - 1)], BuyXPayY(3, 2));

        Assert.Equal(discount, goods.Coupons[0].Discount.Amount);
        Assert.Equal(0, goods.Lines[0].Discount.Amount);
    }

    [Fact]
    public void BuyXPayY_WhenACodeBeforeItTookMost_NeverMakesALineNegative()
    {
        var goods = Apply([Line(1_000, 3)], Fixed(2_500) with { IsCombinable = true }, BuyXPayY(3, 2) with { IsCombinable = true });

        Assert.Equal([2_500, 500], goods.Coupons.Select(coupon => coupon.Discount.Amount));
        Assert.Equal(0, goods.Lines[0].Total.Amount);
    }

    [Fact]
    public void Codes_CountOneAfterTheOther_EachOnWhatIsLeft()
    {
        var goods = Apply([Line(1_000, 1)], Percentage(1_000) with { IsCombinable = true }, Percentage(1_000) with { IsCombinable = true });

        Assert.Equal([100, 90], goods.Coupons.Select(coupon => coupon.Discount.Amount));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void Codes_WhenOneDoesNotCombine_TheFirstCounts(bool first, bool second)
    {
        var goods = Apply([Line(1_000, 1)], Percentage(1_000) with { IsCombinable = first }, Percentage(5_000) with { IsCombinable = second });

        Assert.Equal([100, 0], goods.Coupons.Select(coupon => coupon.Discount.Amount));
        Assert.Equal([null, "promotions.not_combinable"], goods.Coupons.Select(coupon => coupon.Refusal));
    }

    [Fact]
    public void Products_WhenNamed_AreTheOnlyOnesThatGetCheaper()
    {
        var goods = Apply([Line(1_000, 1), Line(2_000, 1, "prd_2")], Percentage(1_000) with { Products = [ProductId.From("prd_2")] });

        Assert.Equal([0, 200], goods.Lines.Select(line => line.Discount.Amount));
    }

    [Theory]
    [InlineData(-1, 1, null)]
    [InlineData(0, 1, null)]
    [InlineData(1, 2, "promotions.not_valid")]
    [InlineData(-2, -1, "promotions.not_valid")]
    [InlineData(-2, 0, "promotions.not_valid")]
    public void Window_CountsFromItsStartAndNoMoreAtItsEnd(int start, int end, string? refusal)
    {
        var promotion = Percentage(1_000) with { StartsAt = Now.AddHours(start), EndsAt = Now.AddHours(end) };

        Assert.Equal(refusal, Apply([Line(1_000, 1)], promotion).Coupons[0].Refusal);
    }

    [Fact]
    public void Code_WhenThereIsNoneOrItIsNotActive_IsNotValid()
    {
        Assert.Equal("promotions.not_valid", DiscountRules.Apply([Line(1, 1)], [CouponCode.From("CODE")], [null], "KRW", Now).Coupons[0].Refusal);
        Assert.Equal("promotions.not_valid", Apply([Line(1, 1)], Percentage(1_000) with { IsActive = false }).Coupons[0].Refusal);
    }

    [Fact]
    public void Code_WhenItsUsesAreTaken_SaysSo()
    {
        var used = (Percentage(1_000) with { TotalLimit = 5 }).View(used: 5);

        Assert.Equal("promotions.used_up", DiscountRules.Apply([Line(1_000, 1)], [CouponCode.From("CODE")], [used], "KRW", Now).Coupons[0].Refusal);
    }

    [Theory]
    [InlineData(9_999, "promotions.minimum_not_reached")]
    [InlineData(10_000, null)]
    public void Minimum_IsAskedOfTheGoodsBeforeDiscounts(long price, string? refusal)
    {
        var promotion = Percentage(1_000) with { Minimum = ImmutableSortedDictionary<string, long>.Empty.Add("KRW", 10_000) };

        Assert.Equal(refusal, Apply([Line(price, 1)], promotion).Coupons[0].Refusal);
    }

    private static DiscountedLines Apply(ImmutableArray<QuoteLine> lines, params Promotion[] promotions) => DiscountRules.Apply(
        lines,
        [.. promotions.Select((_, i) => CouponCode.From($"CODE{i}"))],
        [.. promotions.Select(promotion => promotion.View())],
        "KRW",
        Now);
}
