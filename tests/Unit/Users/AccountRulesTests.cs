using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class AccountRulesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-01-01T00:00:00Z");
    private static readonly TokenEntry Token = new() { Hash = "token", Email = "ann@example.com", MadeAt = Now };
    private static readonly UserState Ann = new() { Email = "ann@example.com", PasswordHash = "old", Reset = Token, EmailCheck = Token };

    [Fact]
    public void ChangePassword_WhenAnotherWasFaster_IsRefused() =>
        Assert.Equal("users.password_wrong", AccountRules.ChangePassword(Ann, Change("other")).Rejection!.Code);

    [Fact]
    public void ChangePassword_WhenDone_ATokenForAResetIsNoLongerGood() => Assert.Null(AccountRules.ChangePassword(Ann, Change("old")).Value!.Reset);

    [Theory]
    [InlineData("token", 599, true)]
    [InlineData("token", 600, false)]
    [InlineData("other", 0, false)]
    public void S11_ResetPassword_WhateverTheToken_IsTakenWithinTenMinutesOnly(string token, int seconds, bool isTaken)
    {
        var outcome = AccountRules.ResetPassword(Ann, Reset(token), Now.AddSeconds(seconds));
        Assert.Equal(isTaken ? "new" : null, outcome.Value?.PasswordHash);
        Assert.Equal(isTaken ? null : "users.token_refused", outcome.Rejection?.Code);
    }

    [Fact]
    public void S11_ResetPassword_WhenDone_TheTokenIsUsedUpAndTheAddressIsVerified()
    {
        var next = AccountRules.ResetPassword(Ann, Reset("token"), Now).Value!;
        Assert.True(next.IsEmailVerified);
        Assert.Equal("users.token_refused", AccountRules.ResetPassword(next, Reset("token"), Now).Rejection!.Code);
    }

    [Fact]
    public void ConfirmEmail_WhenTheAddressIsAnother_ItIsTheAccountsAndATokenThatWentToTheOldOneIsNot()
    {
        var state = Ann with { EmailCheck = Token with { Email = "new@example.com" } };
        var next = AccountRules.ConfirmEmail(state, Confirm, Now).Value!;
        Assert.Equal(("new@example.com", true, null, null), (next.Email, next.IsEmailVerified, next.Reset, next.EmailCheck));
    }

    [Fact]
    public void ConfirmEmail_WhenTheAddressIsTheAccounts_ATokenForAResetStaysGood() =>
        Assert.Same(Token, AccountRules.ConfirmEmail(Ann, Confirm, Now).Value!.Reset);

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void MayMail_WhenOneWasMailed_WaitsAMinute(int seconds, bool expected) => Assert.Equal(expected, AccountRules.MayMail(Token, Now.AddSeconds(seconds)));

    private static ConfirmEmail Confirm => new() { Operation = new() { Id = "confirm-1" }, TokenHash = "token" };

    private static ChangePassword Change(string old) => new() { Operation = new() { Id = "change-1" }, OldHash = old, NewHash = "new" };

    private static ResetPassword Reset(string token) => new() { Operation = new() { Id = "reset-1" }, TokenHash = token, NewHash = "new" };
}
