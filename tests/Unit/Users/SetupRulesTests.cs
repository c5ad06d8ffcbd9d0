using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class SetupRulesTests
{
    private static readonly RedeemSetup ByAnn = new() { TokenHash = "one", User = UserId.From("usr_ann") };

    [Fact]
    public void CanRedeem_WhenNothingWasOffered_IsFalse() => Assert.False(SetupRules.CanRedeem(new(), ByAnn));

    [Fact]
    public void CanRedeem_WhenTwoProcessesOffered_TakesEither()
    {
        var state = SetupRules.Offer(SetupRules.Offer(new(), "one")!, "two")!;
        Assert.True(SetupRules.CanRedeem(state, ByAnn));
        Assert.True(SetupRules.CanRedeem(state, ByAnn with { TokenHash = "two" }));
    }

    [Fact]
    public void CanRedeem_WhenAnotherTokenWasUsed_IsFalse()
    {
        var done = SetupRules.Redeem(SetupRules.Offer(SetupRules.Offer(new(), "one")!, "two")!, ByAnn);
        Assert.False(SetupRules.CanRedeem(done, ByAnn with { TokenHash = "two" }));
    }

    [Fact]
    public void CanRedeem_WhenTheSameUserComesAgain_IsTrueSoThatACrashIsNoEnd()
    {
        var done = SetupRules.Redeem(SetupRules.Offer(new(), "one")!, ByAnn);
        Assert.True(SetupRules.CanRedeem(done, ByAnn));
        Assert.Same(done, SetupRules.Redeem(done, ByAnn));
    }

    [Fact]
    public void Offer_WhenATokenWasUsed_OffersNoMore() =>
        Assert.Null(SetupRules.Offer(SetupRules.Redeem(SetupRules.Offer(new(), "one")!, ByAnn), "three"));

    [Fact]
    public void Offer_WhenManyProcessesStart_ForgetsTheOldest()
    {
        var state = Enumerable.Range(0, 20).Aggregate(SetupRules.Offer(new(), "one")!, (s, i) => SetupRules.Offer(s, $"later-{i}")!);
        Assert.False(SetupRules.CanRedeem(state, ByAnn));
    }
}
