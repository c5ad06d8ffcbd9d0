using System.Collections.Immutable;
using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Promotions;
using Xunit;

namespace Ecommerce.Tests.Unit.Promotions;

public sealed class PromotionChecksTests
{
    public static TheoryData<Promotion, string> Faulty => new()
    {
        { Codes.Percentage(0), "/percent" },
        { Codes.Percentage(10_001), "/percent" },
        { Codes.Fixed(0), "/amounts/KRW" },
        { Codes.Fixed(1, "XXX"), "/amounts/XXX" },
        { Codes.Fixed(1) with { Amounts = ImmutableSortedDictionary<string, long>.Empty }, "/amounts" },
        { Codes.BuyXPayY(3, 3), "/pay" },
        { Codes.BuyXPayY(3, -1), "/pay" },
        { Codes.BuyXPayY(1, 0), "/buy" },
        { Codes.FreeShipping with { Kind = (PromotionKind)9 }, "/kind" },
        { Codes.FreeShipping with { Name = new() }, "/name" },
        { Codes.FreeShipping with { Name = LocaleMap.Of("", "할인") }, "/name/en" },
        { Codes.FreeShipping with { StartsAt = Codes.Now, EndsAt = Codes.Now }, "/endsAt" },
        { Codes.FreeShipping with { TotalLimit = 0 }, "/totalLimit" },
        { Codes.FreeShipping with { CustomerLimit = -1 }, "/customerLimit" },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void Of_WhenSomethingIsWrong_PointsAtIt(Promotion promotion, string pointer) =>
        Assert.Equal([pointer], PromotionChecks.Of(promotion).Select(fault => fault.Pointer));

    [Fact]
    public void Of_WhenNothingIsWrong_FindsNothing() =>
        Assert.All([Codes.Percentage(10_000), Codes.Fixed(1), Codes.BuyXPayY(2, 0), Codes.FreeShipping], promotion => Assert.Empty(PromotionChecks.Of(promotion)));

    [Theory]
    [InlineData("ten", "TEN")]
    [InlineData("SPRING-26", "SPRING-26")]
    public void Code_IsReadInCapitals(string text, string code)
    {
        Assert.True(CouponCode.TryParse(text, null, out var parsed));
        Assert.Equal(code, parsed.Value);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("with space")]
    [InlineData("TEN\n")]
    [InlineData("쿠폰쿠폰")]
    public void Code_OfAnotherShape_IsNone(string text) => Assert.False(CouponCode.TryParse(text, null, out _));
}
