using System.Net;
using System.Text.Json;
using Ecommerce.Grains.Users;
using Ecommerce.Tests.Cluster.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class OwnSessionsTests(UsersShop shop) : IClassFixture<UsersShop>
{
    private const string Sessions = "/api/users/me/sessions";
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

    [Fact]
    public async Task Get_WhenSignedInTwice_ShowsBothAndWhichOneAsks()
    {
        var first = await shop.EnterAsync();
        shop.Cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await EnterAgainAsync(first);
        var items = await ListAsync(second);
        Assert.Equal([("Firefox, Windows", true), (null, false)], items.Select(item => (item.TryGetProperty("device", out var device) ? device.GetString() : null, IsCurrent(item))));
        Assert.Equal(TimeSpan.FromMinutes(1), At(items[0], "createdAt") - At(items[1], "createdAt"));
    }

    [Fact]
    public async Task Get_WhenRefreshed_ShowsTheLastUse()
    {
        var person = await shop.EnterAsync();
        shop.Cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await shop.RefreshAsync(person.Cookie);
        var item = Assert.Single(await ListAsync(person));
        Assert.Equal(TimeSpan.FromMinutes(5), At(item, "lastUsedAt") - At(item, "createdAt"));
    }

    [Fact]
    public async Task S6_Delete_WhenASessionIsNamed_ItsRefreshIsRefusedAndTheOthersGoOn()
    {
        var first = await shop.EnterAsync();
        var second = await EnterAgainAsync(first);
        var other = (await ListAsync(second)).Single(item => !IsCurrent(item)).GetProperty("id").GetString();
        using var response = await shop.SendAsync(HttpMethod.Delete, $"{Sessions}/{other}", null, second.Bearer);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("users.session_expired", await (await shop.RefreshAsync(first.Cookie)).CodeAsync());
        Assert.Single(await ListAsync(second));
        Assert.Equal(HttpStatusCode.OK, (await shop.RefreshAsync(second.Cookie)).StatusCode);
    }

    [Fact]
    public async Task S6_Delete_WhenAllOthersAreMeant_OnlyTheOneThatAsksGoesOn()
    {
        var first = await shop.EnterAsync();
        var second = await EnterAgainAsync(first);
        var third = await EnterAgainAsync(first);
        using var response = await shop.SendAsync(HttpMethod.Delete, Sessions, null, second.Bearer);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized],
            [(await shop.RefreshAsync(first.Cookie)).StatusCode, (await shop.RefreshAsync(second.Cookie)).StatusCode, (await shop.RefreshAsync(third.Cookie)).StatusCode]);
    }

    [Fact]
    public async Task S13_Delete_WhenTheSessionIsAnothers_IsAnsweredLikeNone()
    {
        var (ann, bob) = (await shop.EnterAsync(), await shop.EnterAsync());
        var session = Assert.Single(await ListAsync(ann)).GetProperty("id").GetString();
        using var foreign = await shop.SendAsync(HttpMethod.Delete, $"{Sessions}/{session}", null, bob.Bearer);
        using var none = await shop.SendAsync(HttpMethod.Delete, $"{Sessions}/ses_none", null, bob.Bearer);
        Assert.Equal(("users.session_not_found", "users.session_not_found"), (await foreign.CodeAsync(), await none.CodeAsync()));
        Assert.Equal(HttpStatusCode.OK, (await shop.RefreshAsync(ann.Cookie)).StatusCode);
    }

    [Fact]
    public async Task SignOut_WhenDone_TheSessionLeavesTheList()
    {
        var first = await shop.EnterAsync();
        var second = await EnterAgainAsync(first);
        await shop.SendAsync(HttpMethod.Delete, "/api/users/sessions/current", null, ("Cookie", first.Cookie));
        Assert.True(IsCurrent(Assert.Single(await ListAsync(second))));
    }

    [Fact]
    public async Task S5_Refresh_WhenThreeTabsAskWithinTenSeconds_NoneIsSignedOut()
    {
        var person = await shop.EnterAsync();
        using var first = await shop.RefreshAsync(person.Cookie);
        var cookie = SignedIn.CookieOf(first);

        // The second tab has the first one's cookie already, the third has not.
        using var second = await shop.RefreshAsync(cookie);
        shop.Cluster.Clock.Advance(SessionRules.Grace);
        using var third = await shop.RefreshAsync(person.Cookie);
        Assert.Equal([cookie, cookie], [SignedIn.CookieOf(second), SignedIn.CookieOf(third)]);
        shop.Cluster.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, (await shop.RefreshAsync(cookie)).StatusCode);
    }

    [Fact]
    public async Task Session_WhenItEndedADayAgo_ItsRecordIsEmptied()
    {
        var person = await shop.EnterAsync();
        await shop.SendAsync(HttpMethod.Delete, "/api/users/sessions/current", null, ("Cookie", person.Cookie));
        var writes = shop.Cluster.Backend.Batches.Count;
        shop.Cluster.Clock.Advance(SessionRules.Memory);
        await Eventually.IsTrueAsync(
            () =>
            {
                shop.Cluster.Clock.Advance(TimeSpan.FromSeconds(1));
                return shop.Cluster.Backend.Batches.Skip(writes).SelectMany(batch => batch).Any(write => write.Key.Kind == SessionGrain.Kind && write.Body is null);
            },
            "the record was emptied");
        Assert.Equal("users.session_expired", await (await shop.RefreshAsync(person.Cookie)).CodeAsync());
    }

    private async Task<List<JsonElement>> ListAsync(SignedIn person)
    {
        using var response = await shop.SendAsync(HttpMethod.Get, Sessions, null, person.Bearer);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.JsonAsync()).GetProperty("items").EnumerateArray()];
    }

    private async Task<SignedIn> EnterAgainAsync(SignedIn person)
    {
        using var response = await shop.PostAsync(
            "/api/users/sessions", new { email = person.Email, password = "a long pass phrase" }, ("User-Agent", Firefox));
        return await SignedIn.ReadAsync(person.Email, response);
    }

    private static bool IsCurrent(JsonElement item) => item.GetProperty("isCurrent").GetBoolean();

    private static DateTimeOffset At(JsonElement item, string member) => item.GetProperty(member).GetDateTimeOffset();
}
