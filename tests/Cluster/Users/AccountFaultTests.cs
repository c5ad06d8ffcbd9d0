using System.Net;
using System.Text;
using Ecommerce.Grains.Users;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>What becomes of a password, an address or an account when a write of it is lost, before it happened or after.</summary>
public sealed class AccountFaultTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Another = "another pass phrase";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reset_WhenItsWriteIsLost_ThePasswordIsTheNewOneAndTheCodeIsUsedUp(bool wasWritten)
    {
        var person = await QuietAsync();
        await shop.PostAsync("/api/users/password-resets", new { email = person.Email });
        var body = new { token = await shop.Mails.CodeAsync(person.Email, 2), password = Another };
        await RestAsync(person);
        using var reset = await LosingAsync(wasWritten, () => shop.PostAsync("/api/users/password-resets/confirmations", body));
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, Another)).StatusCode);
        using var again = await shop.PostAsync("/api/users/password-resets/confirmations", body);
        Assert.Equal("users.token_refused", await again.CodeAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_WhenItsWriteIsLost_ThePasswordIsTheNewOneAndThisSessionGoesOn(bool wasWritten)
    {
        var person = await QuietAsync();
        var body = new { currentPassword = "a long pass phrase", newPassword = Another };
        using var changed = await LosingAsync(wasWritten, () => shop.PostAsync("/api/users/me/password", body, person.Bearer));
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email, Another)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.RefreshAsync(person.Cookie)).StatusCode);
        await shop.Cluster.AdvanceUntilDoneAsync(shop.Mails.ToAsync(person.Email, 2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ChangeEmail_WhenItsWriteIsLost_TheAccountHasTheNewAddressOnly(bool wasWritten)
    {
        var person = await QuietAsync();
        var email = UsersShop.FreshEmail("new");
        shop.Cluster.Clock.Advance(AccountRules.MailPause);
        await shop.PostAsync("/api/users/me/email", new { email, password = "a long pass phrase" }, person.Bearer);
        var token = await shop.Mails.CodeAsync(email, 1);
        await RestAsync(person);
        using var confirmed = await LosingAsync(wasWritten, () => shop.PostAsync("/api/users/email-verifications/confirmations", new { token }));
        Assert.Equal(HttpStatusCode.NoContent, confirmed.StatusCode);
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Unauthorized),
            ((await shop.SignInAsync(email)).StatusCode, (await shop.SignInAsync(person.Email)).StatusCode));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Erase_WhenItsWriteIsLost_TheAccountIsGone(bool wasWritten)
    {
        var person = await QuietAsync();
        using var erased = await LosingAsync(
            wasWritten, () => shop.SendAsync(HttpMethod.Delete, "/api/users/me", new { password = "a long pass phrase" }, person.Bearer));
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.SignInAsync(person.Email)).StatusCode);
        await shop.Cluster.AdvanceUntilDoneAsync(shop.Mails.ToAsync(person.Email, 2));
    }

    private async Task<SignedIn> QuietAsync()
    {
        var person = await shop.EnterAsync();
        await shop.Mails.ToAsync(person.Email, 1);
        await RestAsync(person);
        return person;
    }

    // The mark that says that a mail was sent is a write of the same record, and must not be taken for the one that is to be lost.
    private Task RestAsync(SignedIn person) => Eventually.IsTrueAsync(
        () => shop.Cluster.Backend.Batches.SelectMany(batch => batch)
            .Where(write => write.Key.Kind == UserGrain.Kind && write.Body is { } body && Encoding.UTF8.GetString(body.Span).Contains(person.Email, StringComparison.Ordinal))
            .Last() is { HasOutbox: false },
        "the outbox was empty");

    private async Task<HttpResponseMessage> LosingAsync(bool wasWritten, Func<Task<HttpResponseMessage>> send)
    {
        var isLost = false;
        Exception? Lose(IReadOnlyList<RecordWrite> batch)
        {
            if (isLost || batch.All(write => write.Key.Kind != UserGrain.Kind)) return null;
            isLost = true;
            return new TimeoutException("lost");
        }

        if (wasWritten) shop.Cluster.Backend.FailAfter = Lose;
        else shop.Cluster.Backend.FailBefore = Lose;
        var response = await send();
        (shop.Cluster.Backend.FailBefore, shop.Cluster.Backend.FailAfter) = (_ => null, _ => null);
        Assert.True(isLost);
        return response;
    }
}
