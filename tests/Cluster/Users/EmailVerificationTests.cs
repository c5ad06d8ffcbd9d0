using System.Net;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class EmailVerificationTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Verifications = "/api/users/email-verifications";
    private const string Email = "/api/users/me/email";

    [Fact]
    public async Task Confirm_WhenTheCodeOfTheRegistrationIsGiven_TheAddressIsVerified()
    {
        var person = await shop.EnterAsync();
        Assert.False(await IsVerifiedAsync(person));
        using var response = await ConfirmAsync(await shop.Mails.CodeAsync(person.Email, 1));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.True(await IsVerifiedAsync(person));
    }

    [Fact]
    public async Task S11_Confirm_WhenTheCodeWasUsedOrIsTooOld_IsRefused()
    {
        var (ann, bob) = (await shop.EnterAsync(), await shop.EnterAsync());
        var (used, old) = (await shop.Mails.CodeAsync(ann.Email, 1), await shop.Mails.CodeAsync(bob.Email, 1));
        await ConfirmAsync(used);
        shop.Cluster.Clock.Advance(AccountRules.TokenLifetime);
        Assert.Equal(("users.token_refused", "users.token_refused"), (await (await ConfirmAsync(used)).CodeAsync(), await (await ConfirmAsync(old)).CodeAsync()));
    }

    [Fact]
    public async Task S11_Confirm_WhenTheCodeIsForAReset_IsRefused()
    {
        var person = await shop.EnterAsync();
        await shop.Mails.ToAsync(person.Email, 1);
        await shop.PostAsync("/api/users/password-resets", new { email = person.Email });
        var reset = await shop.Mails.CodeAsync(person.Email, 2);
        Assert.Equal("users.token_refused", await (await ConfirmAsync(reset)).CodeAsync());
    }

    [Fact]
    public async Task S9_Resend_WhetherItIsNeededOrNot_IsAnsweredTheSame()
    {
        var (waiting, done) = (await shop.EnterAsync(), await shop.EnterAsync());
        await ConfirmAsync(await shop.Mails.CodeAsync(done.Email, 1));
        await shop.Mails.ToAsync(waiting.Email, 1);
        shop.Cluster.Clock.Advance(AccountRules.MailPause);
        var answers = new List<string>();
        foreach (var email in new[] { done.Email, UsersShop.FreshEmail(), waiting.Email })
        {
            using var response = await shop.PostAsync(Verifications, new { email });
            answers.Add($"{response.StatusCode} {(await response.Content.ReadAsStringAsync()).Replace(email, "", StringComparison.Ordinal)}");
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(await shop.Mails.CodeAsync(waiting.Email, 2))).StatusCode);
        Assert.Single(shop.Mails.To(done.Email));
    }

    [Fact]
    public async Task ChangeEmail_WhenTheNewAddressIsShown_TheOldOneOpensNothingAndIsFree()
    {
        var person = await shop.EnterAsync();
        var email = UsersShop.FreshEmail("new");
        using var asked = await ChangeAsync(person, email);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(await shop.Mails.CodeAsync(email, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.SignInAsync(person.Email)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(email)).StatusCode);
        Assert.Contains("address was changed", (await shop.Mails.ToAsync(person.Email, 2)).Subject, StringComparison.Ordinal);
        await shop.RegisterAsync(person.Email, "the next owner's phrase");
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, "the next owner's phrase")).StatusCode);
    }

    [Fact]
    public async Task S9_ChangeEmail_WhenAnotherAccountHasTheAddress_OnlyWhoReadsItsMailIsTold()
    {
        var (ann, bob) = (await shop.EnterAsync(), await shop.EnterAsync());
        await shop.Mails.ToAsync(bob.Email, 1);
        using var asked = await ChangeAsync(ann, bob.Email);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        Assert.Equal("users.email_taken", await (await ConfirmAsync(await shop.Mails.CodeAsync(bob.Email, 2))).CodeAsync());
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(bob.Email)).StatusCode);
    }

    [Fact]
    public async Task ChangeEmail_WhenAskedAgainWithinAMinute_IsToldToWait()
    {
        var (person, email) = (await shop.EnterAsync(), UsersShop.FreshEmail("new"));
        await ChangeAsync(person, email);
        using var again = await shop.PostAsync(Email, new { email = UsersShop.FreshEmail("other"), password = "a long pass phrase" }, person.Bearer);
        Assert.Equal(("shop.too_many_requests", "60"), (await again.CodeAsync(), again.Headers.RetryAfter?.ToString()));
        Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(await shop.Mails.CodeAsync(email, 1))).StatusCode);
    }

    [Fact]
    public async Task ChangeEmail_WhenAStrangerAsksForTheRegistrationsCode_ThatOfTheChangeStaysGood()
    {
        var (person, email) = (await shop.EnterAsync(), UsersShop.FreshEmail("new"));
        await ChangeAsync(person, email);
        var code = await shop.Mails.CodeAsync(email, 1);
        shop.Cluster.Clock.Advance(AccountRules.MailPause);
        await shop.PostAsync(Verifications, new { email = person.Email });
        await shop.Mails.ToAsync(person.Email, 2);
        Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(code)).StatusCode);
    }

    [Fact]
    public async Task S11_ChangeEmail_WhenAnotherAddressIsAskedFor_TheFirstOnesCodeIsNoLongerGood()
    {
        var (person, mistyped) = (await shop.EnterAsync(), UsersShop.FreshEmail("mistyped"));
        await ChangeAsync(person, mistyped);
        var code = await shop.Mails.CodeAsync(mistyped, 1);
        await ChangeAsync(person, UsersShop.FreshEmail("new"));
        Assert.Equal("users.token_refused", await (await ConfirmAsync(code)).CodeAsync());
    }

    [Fact]
    public async Task ChangeEmail_WhenThePasswordIsWrong_IsRefused()
    {
        var person = await shop.EnterAsync();
        using var response = await shop.PostAsync(Email, new { email = UsersShop.FreshEmail(), password = "not the password" }, person.Bearer);
        Assert.Equal("users.password_wrong", await response.CodeAsync());
    }

    private async Task<bool> IsVerifiedAsync(SignedIn person)
    {
        using var response = await shop.SendAsync(HttpMethod.Get, "/api/users/me", null, person.Bearer);
        return (await response.JsonAsync()).GetProperty("emailVerified").GetBoolean();
    }

    private async Task<HttpResponseMessage> ChangeAsync(SignedIn person, string email)
    {
        await shop.Mails.ToAsync(person.Email, 1);
        shop.Cluster.Clock.Advance(AccountRules.MailPause);
        return await shop.PostAsync(Email, new { email, password = "a long pass phrase" }, person.Bearer);
    }

    private Task<HttpResponseMessage> ConfirmAsync(string token) => shop.PostAsync($"{Verifications}/confirmations", new { token });
}
