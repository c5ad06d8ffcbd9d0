using Ecommerce.Contracts.Promotions;
using Ecommerce.Standalone.Demo;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone.Demo;

public sealed class DemoPromotionsTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 27, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly IReadOnlyDictionary<CouponCode, Promotion> Codes = new DemoPromotions(Today, usedBefore: 7).All();

    [Fact]
    public void EachCode_OfTheSet_IsValid() => Assert.All(Codes.Values, promotion => Assert.Empty(PromotionChecks.Of(promotion)));

    [Fact]
    public void Set_OfCodes_HasOneOfEachThingThatACodeCanBe()
    {
        Assert.Equal(9, Codes.Count);
        Assert.Equal(Enum.GetValues<PromotionKind>(), Codes.Values.Select(promotion => promotion.Kind).Distinct().Order());
        Assert.Single(Codes.Values, promotion => promotion.EndsAt < Today);
        Assert.Single(Codes.Values, promotion => promotion.StartsAt > Today);
        Assert.Single(Codes.Values, promotion => promotion.TotalLimit == 1);
        Assert.Single(Codes.Values, promotion => promotion.CustomerLimit == 1);
        Assert.Equal(5, Codes[DemoPromotions.FiveLeft].TotalLimit - 7);
    }
}
