using System.Text.Json;
using Ecommerce.Contracts.Users;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Unit.Users;

public sealed class AccountRulesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-01-01T00:00:00Z");
    private static readonly TokenEntry Token = new() { Hash = "token", Email = "ann@example.com", MadeAt = Now };
    private static readonly UserState Ann = new() { Email = "ann@example.com", PasswordHash = "old", Resets = [Token], EmailChecks = [Token] };

    [Fact]
    public void ChangePassword_WhenAnotherWasFaster_IsRefused() =>
        Assert.Equal("users.password_wrong", AccountRules.ChangePassword(Ann, Change("other")).Rejection!.Code);

    [Fact]
    public void ChangePassword_WhenDone_ATokenForAResetIsNoLongerGood() => Assert.Empty(AccountRules.ChangePassword(Ann, Change("old")).Value!.Resets);

    [Fact]
    public void S11_ChangeOrReset_WhenACodeForAnotherAddressIsOut_ItIsNoLongerGood()
    {
        var state = Ann with { EmailChecks = [Token with { Email = "thief@example.com" }] };
        Assert.Empty(AccountRules.ChangePassword(state, Change("old")).Value!.EmailChecks);
        Assert.Empty(AccountRules.ResetPassword(state, Reset("token"), Now).Value!.EmailChecks);
        Assert.Equal([Token], AccountRules.ChangePassword(Ann, Change("old")).Value!.EmailChecks);
    }

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
        var state = Ann with { EmailChecks = [Token with { Email = "new@example.com" }] };
        var next = AccountRules.ConfirmEmail(state, Confirm, Now).Value!;
        Assert.Equal(("new@example.com", true, 0, 0), (next.Email, next.IsEmailVerified, next.Resets.Length, next.EmailChecks.Length));
    }

    [Fact]
    public void ConfirmEmail_WhenTheAddressIsTheAccounts_ATokenForAResetStaysGood() =>
        Assert.Equal([Token], AccountRules.ConfirmEmail(Ann, Confirm, Now).Value!.Resets);

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void MayMail_WhenOneWasMailed_WaitsAMinute(int seconds, bool expected) => Assert.Equal(expected, AccountRules.MayMail([Token], Now.AddSeconds(seconds)));

    [Fact]
    public void MayMail_WhileThreeAreGood_WaitsUntilTheFirstIsTooOld()
    {
        TokenEntry[] three = [Token, Token with { MadeAt = Now.AddMinutes(1) }, Token with { MadeAt = Now.AddMinutes(2) }];
        Assert.False(AccountRules.MayMail(three, Now.AddMinutes(9)));
        Assert.True(AccountRules.MayMail(three, Now.AddMinutes(10)));
    }

    [Fact]
    public void Tokens_OfARecordOfBeforeThereWereSeveral_AreReadAndUsedUp()
    {
        var old = JsonSerializer.Deserialize(
            """
            {"email":"ann@example.com","passwordHash":"old","permissions":[],"addresses":[],
            "reset":{"hash":"token","email":"ann@example.com","madeAt":"2026-01-01T00:00:00Z"},
            "emailCheck":{"hash":"token","email":"new@example.com","madeAt":"2026-01-01T00:00:00Z"}}
            """,
            UserJson.Default.UserState)!;
        Assert.Equal("new@example.com", AccountRules.ConfirmEmail(old, Confirm, Now).Value!.Email);
        var reset = AccountRules.ResetPassword(old, Reset("token"), Now).Value!;
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(reset, UserJson.Default.UserState), UserJson.Default.UserState)!;
        Assert.Equal("users.token_refused", AccountRules.ResetPassword(again, Reset("token"), Now).Rejection!.Code);
    }

    [Fact]
    public void Notice_WhenTheOwnerWasToldWithinTheHour_IsNotRepeated()
    {
        var told = AccountRules.Notice(Ann, Now)!;
        Assert.Null(AccountRules.Notice(told, Now + AccountRules.NoticePause - TimeSpan.FromTicks(1)));
        Assert.NotNull(AccountRules.Notice(told, Now + AccountRules.NoticePause));
    }

    private static ConfirmEmail Confirm => new() { Operation = new() { Id = "confirm-1" }, TokenHash = "token" };

    private static ChangePassword Change(string old) => new() { Operation = new() { Id = "change-1" }, OldHash = old, NewHash = "new" };

    private static ResetPassword Reset(string token) => new() { Operation = new() { Id = "reset-1" }, TokenHash = token, NewHash = "new" };
}
