using System.Net;
using System.Text;
using Ecommerce.Grains.Users;
using Ecommerce.Ports.Users;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class PasswordResetTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Resets = "/api/users/password-resets";
    private const string Confirmations = "/api/users/password-resets/confirmations";

    [Fact]
    public async Task S9_Request_WhetherAnybodyHasTheAddressOrNot_IsAnsweredAndWorkedForTheSame()
    {
        var known = await shop.EnterAsync();
        var unknown = UsersShop.FreshEmail();
        var hashes = shop.Hasher.Count;
        using var first = await shop.PostAsync(Resets, new { email = known.Email });
        using var second = await shop.PostAsync(Resets, new { email = unknown });
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.StatusCode, second.StatusCode));
        Assert.Equal(
            (await first.Content.ReadAsStringAsync()).Replace(known.Email, "", StringComparison.Ordinal),
            (await second.Content.ReadAsStringAsync()).Replace(unknown, "", StringComparison.Ordinal));
        await shop.Mails.CodeAsync(known.Email, 2);
        Assert.Empty(shop.Mails.To(unknown));
        Assert.Equal(hashes, shop.Hasher.Count);
    }

    [Fact]
    public async Task S11_Reset_WhenTheCodeIsGood_ChangesThePasswordAndEndsEverySessionWithoutOpeningOne()
    {
        var person = await shop.EnterAsync();
        var code = await RequestAsync(person.Email, 2);
        using var response = await ResetAsync(code, "another pass phrase");
        Assert.Equal((HttpStatusCode.NoContent, false), (response.StatusCode, response.Headers.Contains("Set-Cookie")));
        Assert.Equal("users.session_expired", await (await shop.RefreshAsync(person.Cookie)).CodeAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.SignInAsync(person.Email)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, "another pass phrase")).StatusCode);
        Assert.Contains("password was changed", (await shop.Mails.ToAsync(person.Email, 3)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S11_Reset_WhenTheCodeWasUsed_IsRefused()
    {
        var person = await shop.EnterAsync();
        var code = await RequestAsync(person.Email, 2);
        await ResetAsync(code, "another pass phrase");
        using var replay = await ResetAsync(code, "a thief's pass phrase");
        Assert.Equal("users.token_refused", await replay.CodeAsync());
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, "another pass phrase")).StatusCode);
    }

    [Fact]
    public async Task S11_Reset_WhenTheCodeIsTenMinutesOld_IsRefused()
    {
        var person = await shop.EnterAsync();
        var code = await RequestAsync(person.Email, 2);
        shop.Cluster.Clock.Advance(AccountRules.TokenLifetime);
        Assert.Equal("users.token_refused", await (await ResetAsync(code, "another pass phrase")).CodeAsync());
    }

    [Fact]
    public async Task S11_Reset_WhenAStrangerGoesOnAsking_TheOwnersCodeStaysGoodAndIsTheLastThatCounts()
    {
        var person = await shop.EnterAsync();
        var first = await RequestAsync(person.Email, 2);
        var others = new List<string>();
        for (var asked = 3; asked < 5; asked++)
        {
            shop.Cluster.Clock.Advance(AccountRules.MailPause);
            others.Add(await RequestAsync(person.Email, asked));
        }

        // Three are open: asking mails nothing, and replaces none of them.
        shop.Cluster.Clock.Advance(AccountRules.MailPause);
        await shop.PostAsync(Resets, new { email = person.Email });
        Assert.Equal(HttpStatusCode.NoContent, (await ResetAsync(first, "another pass phrase")).StatusCode);
        Assert.All(others, code => Assert.NotEqual(first, code));
        Assert.Equal("users.token_refused", await (await ResetAsync(others[0], "a stranger's phrase")).CodeAsync());
    }

    [Fact]
    public async Task S11_Reset_WhenTheCodeIsMadeUpAndHasAKey_CostsNoHashEither()
    {
        var person = await shop.EnterAsync();
        var made = $"{(await shop.IdOfAsync(person)).Value}.{new string('A', 43)}";
        var before = shop.Hasher.Count;
        using var response = await shop.PostAsync(Confirmations, new { token = made, password = "another pass phrase" }, ("Idempotency-Key", "made-up-key-1"));
        Assert.Equal(("users.token_refused", before), (await response.CodeAsync(), shop.Hasher.Count));
    }

    [Fact]
    public async Task S11_Reset_WhenSomebodyInTheAccountHadAskedForAnotherAddress_ThatCodeIsNoLongerGood()
    {
        var (person, thief) = (await shop.EnterAsync(), UsersShop.FreshEmail("thief"));
        await shop.Mails.ToAsync(person.Email, 1);
        shop.Cluster.Clock.Advance(AccountRules.MailPause);
        await shop.PostAsync("/api/users/me/email", new { email = thief, password = "a long pass phrase" }, person.Bearer);
        var stolen = await shop.Mails.CodeAsync(thief, 1);
        await ResetAsync(await RequestAsync(person.Email, 2), "another pass phrase");
        using var late = await shop.PostAsync("/api/users/email-verifications/confirmations", new { token = stolen });
        Assert.Equal("users.token_refused", await late.CodeAsync());
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, "another pass phrase")).StatusCode);
    }

    [Fact]
    public async Task Request_WhenAskedTwiceWithinAMinute_MailsOnce()
    {
        var person = await shop.EnterAsync();
        await RequestAsync(person.Email, 2);
        await shop.PostAsync(Resets, new { email = person.Email });

        // Whichever of the two comes first after the minute is mailed, and makes the other wait.
        shop.Cluster.Clock.Advance(AccountRules.MailPause);
        await RequestAsync(person.Email, 3);
        Assert.Equal(3, shop.Mails.To(person.Email).Count);
    }

    [Fact]
    public async Task Request_WhenAnEarlierMailOfTheAccountCannotBeSent_IsMailedAllTheSame()
    {
        var email = UsersShop.FreshEmail("stuck");
        shop.Mails.Fail = mail => mail.To == email && mail.Subject.Contains("confirm", StringComparison.Ordinal) ? new IOException("refused by the server") : null;
        try
        {
            await shop.RegisterAsync(email);
            await shop.PostAsync(Resets, new { email });
            await shop.Mails.CodeAsync(email, 1);
            Assert.Contains("another password", Assert.Single(shop.Mails.To(email)).Subject, StringComparison.Ordinal);
        }
        finally
        {
            shop.Mails.Fail = _ => null;
        }
    }

    [Theory]
    [InlineData("usr_none.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("no-token")]
    [InlineData("")]
    public async Task S11_Reset_WhenTheCodeIsMadeUp_IsRefusedWithoutAHash(string code)
    {
        var before = shop.Hasher.Count;
        Assert.Equal("users.token_refused", await (await ResetAsync(code, "another pass phrase")).CodeAsync());
        Assert.Equal(before, shop.Hasher.Count);
    }

    [Fact]
    public async Task S8_Reset_WhenThePasswordIsTheAddress_IsRefusedAndTheCodeStaysGood()
    {
        var person = await shop.EnterAsync();
        var code = await RequestAsync(person.Email, 2);
        Assert.Equal("users.password_refused", await (await ResetAsync(code, person.Email)).CodeAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await ResetAsync(code, "another pass phrase")).StatusCode);
    }

    [Fact]
    public async Task Reset_WhenRepeatedUnderItsKey_IsAnsweredAgain()
    {
        var person = await shop.EnterAsync();
        var code = await RequestAsync(person.Email, 2);
        var key = ("Idempotency-Key", "reset-key-1");
        using var first = await shop.PostAsync(Confirmations, new { token = code, password = "another pass phrase" }, key);
        using var again = await shop.PostAsync(Confirmations, new { token = code, password = "another pass phrase" }, key);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task S11_Reset_WhenTheRecordsAreStolen_NoCodeIsAmongThem()
    {
        var person = await shop.EnterAsync();
        var code = await RequestAsync(person.Email, 2);
        Assert.True(MailedToken.TryRead(code, out var user));
        Assert.True(code.Length - user.Value.Length - 1 >= 43, "256 bits, base64url");
        var secret = code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var stored = shop.Cluster.Backend.Batches.SelectMany(batch => batch).Where(write => write.Key.Kind == UserGrain.Kind && write.Body is not null);
        Assert.DoesNotContain(stored, write => Encoding.UTF8.GetString(write.Body!.Value.Span).Contains(secret, StringComparison.Ordinal));
        Assert.Contains(stored, write => Encoding.UTF8.GetString(write.Body!.Value.Span).Contains(user.Value, StringComparison.Ordinal) || write.Key.Id == user.Value);
        Assert.DoesNotContain(shop.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_WhenTheSenderFails_IsSentLaterWithTheSameCodeAndId()
    {
        var person = await shop.EnterAsync();
        await shop.Mails.ToAsync(person.Email, 1);
        var failed = new List<string>();
        shop.Mails.Fail = mail =>
        {
            if (mail.To != person.Email || failed.Count > 0) return null;
            failed.Add($"{mail.Id} {mail.Text}");
            return new TimeoutException("lost");
        };
        await shop.PostAsync(Resets, new { email = person.Email });
        var sent = await shop.Cluster.AdvanceUntilDoneAsync(shop.Mails.ToAsync(person.Email, 2));
        shop.Mails.Fail = _ => null;
        Assert.Equal(Assert.Single(failed), $"{sent.Id} {sent.Text}");
    }

    [Fact]
    public async Task Mail_WhenTheOwnerReadsKorean_IsKorean()
    {
        var email = UsersShop.FreshEmail();
        await shop.PostAsync("/api/users/registrations", new { email, password = "a long pass phrase", name = "김민지", locale = "ko" });
        var mail = await shop.Mails.ToAsync(email, 1);
        Assert.Equal("올리언스 상점: 이메일 주소를 확인해 주세요", mail.Subject);
        Assert.StartsWith("김민지 님, 안녕하세요.", mail.Text, StringComparison.Ordinal);
    }

    private async Task<string> RequestAsync(string email, int number)
    {
        await shop.Mails.ToAsync(email, number - 1);
        using var response = await shop.PostAsync(Resets, new { email });
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return await shop.Mails.CodeAsync(email, number);
    }

    private Task<HttpResponseMessage> ResetAsync(string token, string password) => shop.PostAsync(Confirmations, new { token, password });
}
