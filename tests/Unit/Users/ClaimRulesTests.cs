using Ecommerce.Contracts.Claims;
using Ecommerce.Grains.Claims;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class ClaimRulesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-01-01T00:00:00Z");
    private static readonly NameOwner Ann = new() { Kind = "user", Key = "ann" };
    private static readonly NameOwner Bob = new() { Kind = "user", Key = "bob" };

    [Fact]
    public void OnClaim_WhenNameIsFree_Takes() => Assert.Equal(ClaimStep.Take, ClaimRules.OnClaim(new(), Ann, Now));

    [Fact]
    public void OnClaim_WhenOwnUnconfirmedClaimIsRepeated_TakesAgain() =>
        Assert.Equal(ClaimStep.Take, ClaimRules.OnClaim(ClaimRules.Take(Ann, Now), Ann, Now));

    [Fact]
    public void OnClaim_WhenOwnConfirmedClaimIsRepeated_KeepsWithoutWriting() =>
        Assert.Equal(ClaimStep.Keep, ClaimRules.OnClaim(ClaimRules.Confirm(ClaimRules.Take(Ann, Now)), Ann, Now));

    [Fact]
    public void OnClaim_WhenAnotherClaimIsExactlyAMinuteOld_Refuses() =>
        Assert.Equal(ClaimStep.Refuse, ClaimRules.OnClaim(ClaimRules.Take(Ann, Now), Bob, Now + ClaimRules.Patience));

    [Fact]
    public void OnClaim_WhenAnotherClaimIsOlderAndUnconfirmed_AsksItsOwner() =>
        Assert.Equal(ClaimStep.AskOwner, ClaimRules.OnClaim(ClaimRules.Take(Ann, Now), Bob, Now + ClaimRules.Patience + TimeSpan.FromTicks(1)));

    [Fact]
    public void OnClaim_WhenAnotherClaimIsConfirmed_AsksWhetherItStillHolds() =>
        Assert.Equal(ClaimStep.AskOwner, ClaimRules.OnClaim(ClaimRules.Confirm(ClaimRules.Take(Ann, Now)), Bob, Now.AddYears(9)));

    [Fact]
    public void OnClaim_WhenKeysAreEqualButKindsDiffer_IsAnotherOwner() =>
        Assert.Equal(ClaimStep.Refuse, ClaimRules.OnClaim(ClaimRules.Take(Ann, Now), Ann with { Kind = "product" }, Now));

    [Fact]
    public void OnConfirm_WhenNameIsFree_TakesItForTheOwner()
    {
        var next = ClaimRules.OnConfirm(new(), Ann, Now);
        Assert.Equal(ClaimStep.Keep, ClaimRules.OnClaim(next!, Ann, Now));
    }

    [Fact]
    public void OnConfirm_WhenAnotherHasTheName_ChangesNothing() => Assert.Null(ClaimRules.OnConfirm(ClaimRules.Take(Ann, Now), Bob, Now));

    [Fact]
    public void OnRelease_WhenAnotherHasTheName_ChangesNothing() => Assert.Null(ClaimRules.OnRelease(ClaimRules.Take(Ann, Now), Bob));

    [Fact]
    public void OnRelease_WhenOwnerGivesItUp_FreesTheName() =>
        Assert.True(ClaimRules.IsFree(ClaimRules.OnRelease(ClaimRules.Confirm(ClaimRules.Take(Ann, Now)), Ann)!));
}
