using System.Net;
using Ecommerce.Grains.Users;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class SessionTests(UsersShop shop) : IClassFixture<UsersShop>
{
    [Fact]
    public async Task S5_Refresh_WhenCookieIsGood_GivesAnotherCookieAndAGoodToken()
    {
        var first = await shop.EnterAsync();
        var second = await RefreshedAsync(first);
        Assert.NotEqual(first.Cookie, second.Cookie);
        Assert.Equal(HttpStatusCode.OK, (await shop.SendAsync(HttpMethod.Get, "/api/users/me", null, second.Bearer)).StatusCode);
    }

    [Fact]
    public async Task S5_Refresh_WhenTenComeInParallelFromOneClient_AllGetTheSameSuccessor()
    {
        var first = await shop.EnterAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RefreshedAsync(first)));
        var second = Assert.Single(answers.Select(answer => answer.Cookie).Distinct());
        shop.Cluster.Clock.Advance(SessionRules.Grace + TimeSpan.FromSeconds(1));
        Assert.NotEqual(second, (await RefreshedAsync(first with { Cookie = second })).Cookie);
    }

    [Fact]
    public async Task S5_Refresh_WhenAUsedCookieComesBackLater_TheWholeFamilyEnds()
    {
        var first = await shop.EnterAsync();
        var second = await RefreshedAsync(first);
        shop.Cluster.Clock.Advance(SessionRules.Grace + TimeSpan.FromSeconds(1));
        Assert.Equal("users.session_expired", await (await shop.RefreshAsync(first.Cookie)).CodeAsync());
        Assert.Equal("users.session_expired", await (await shop.RefreshAsync(second.Cookie)).CodeAsync());
        Assert.Contains(shop.Log.Lines, line => line.StartsWith("Warning Ecommerce.Security A used refresh token came back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S5_Refresh_WhenAnotherClientUsesTheCookieWithinTheGrace_TheWholeFamilyEnds()
    {
        var first = await shop.EnterAsync();
        var second = await RefreshedAsync(first);
        using var stolen = await shop.SendAsync(HttpMethod.Post, "/api/users/sessions/refresh", null, ("Cookie", first.Cookie), ("User-Agent", "another"));
        Assert.Equal(HttpStatusCode.Unauthorized, stolen.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.RefreshAsync(second.Cookie)).StatusCode);
    }

    [Fact]
    public async Task S5_Refresh_WhenTheAnswerWasLostWithTheGrain_TheSameSuccessorIsGivenAgain()
    {
        var first = await shop.EnterAsync();
        var failed = false;
        shop.Cluster.Backend.FailAfter = batch =>
        {
            var fails = !failed && batch.Any(write => write.Key.Kind == SessionGrain.Kind);
            failed |= fails;
            return fails ? new TimeoutException("lost") : null;
        };
        var second = await RefreshedAsync(first);
        shop.Cluster.Backend.FailAfter = _ => null;
        Assert.True(failed);
        Assert.Equal(HttpStatusCode.OK, (await shop.RefreshAsync(second.Cookie)).StatusCode);
    }

    [Fact]
    public async Task Refresh_WhenIdleForTwoWeeks_IsRefusedAndTheCookieGoes()
    {
        var person = await shop.EnterAsync();
        shop.Cluster.Clock.Advance(SessionRules.IdleLifetime);
        using var response = await shop.RefreshAsync(person.Cookie);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("refresh=", SignedIn.CookieOf(response));
    }

    [Theory]
    [InlineData("")]
    [InlineData("refresh=")]
    [InlineData("refresh=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("refresh=../../etc/passwd")]
    public async Task Refresh_WhenCookieIsNoneOfOurs_Is401(string cookie) =>
        Assert.Equal("users.session_expired", await (await shop.RefreshAsync(cookie)).CodeAsync());

    [Fact]
    public async Task S6_SignOut_WhenDone_RefreshIsRefusedAtOnce()
    {
        var person = await shop.EnterAsync();
        using var response = await shop.SendAsync(HttpMethod.Delete, "/api/users/sessions/current", null, ("Cookie", person.Cookie));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("refresh=", SignedIn.CookieOf(response));
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.RefreshAsync(person.Cookie)).StatusCode);
    }

    [Fact]
    public async Task SignOut_WhenThereIsNoSession_IsDoneAlready() => Assert.Equal(
        HttpStatusCode.NoContent,
        (await shop.SendAsync(HttpMethod.Delete, "/api/users/sessions/current", null)).StatusCode);

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task S25_Refresh_WhenAnotherSiteAsks_IsForbiddenAndTheCookieStaysGood(string header, string value)
    {
        var person = await shop.EnterAsync();
        using var forged = await shop.RefreshAsync(person.Cookie, (header, value));
        Assert.Equal("shop.forbidden", await forged.CodeAsync());
        using var signOut = await shop.SendAsync(HttpMethod.Delete, "/api/users/sessions/current", null, ("Cookie", person.Cookie), (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, signOut.StatusCode);
        await RefreshedAsync(person);
    }

    [Fact]
    public async Task S25_Refresh_WhenTheShopsOwnPageAsks_Passes()
    {
        var person = await shop.EnterAsync();
        using var modern = await shop.RefreshAsync(person.Cookie, ("Sec-Fetch-Site", "same-origin"));
        using var old = await shop.RefreshAsync(SignedIn.CookieOf(modern), ("Origin", shop.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (modern.StatusCode, old.StatusCode));
    }

    private async Task<SignedIn> RefreshedAsync(SignedIn person) => await SignedIn.ReadAsync(person.Email, await shop.RefreshAsync(person.Cookie));
}
