using System.Net;
using Ecommerce.Api.Users.Passwords;
using Ecommerce.Contracts.Users;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

public sealed class SignInTests(UsersShop shop) : IClassFixture<UsersShop>
{
    [Fact]
    public async Task SignIn_WhenPasswordIsRight_AnswersATokenAndACookie()
    {
        var email = UsersShop.FreshEmail();
        await shop.RegisterAsync(email);
        using var response = await shop.SignInAsync(email);
        var body = await response.JsonAsync();
        Assert.Equal((600, "Bearer"), (body.GetProperty("expiresIn").GetInt32(), body.GetProperty("tokenType").GetString()));
        Assert.Matches("^refresh=[A-Za-z0-9_-]{64}; max-age=2592000; path=/; samesite=strict; httponly$", response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("refresh=", StringComparison.Ordinal)));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task SignIn_WithATokenThatNoLongerHolds_IsAnsweredAsWithout()
    {
        var email = UsersShop.FreshEmail();
        await shop.RegisterAsync(email);
        using var response = await shop.PostAsync(
            "/api/users/sessions", new { email, password = "a long pass phrase" }, ("Authorization", "Bearer an.expired.token"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task S9_SignIn_WhenUserIsUnknown_IsAnsweredAndHashedLikeAWrongPassword()
    {
        var email = UsersShop.FreshEmail();
        await shop.RegisterAsync(email);
        var (wrong, wrongHashes) = await RefusedAsync(email);
        var (unknown, unknownHashes) = await RefusedAsync(UsersShop.FreshEmail());
        Assert.Equal((1, 1), (wrongHashes, unknownHashes));
        Assert.Equal(wrong, unknown);
    }

    [Fact]
    public async Task S10_SignIn_WhenFiftyAreWrong_IsSlowedDownAndOthersAreNot()
    {
        var (victim, other) = (UsersShop.FreshEmail(), UsersShop.FreshEmail());
        await shop.RegisterAsync(victim);
        await shop.RegisterAsync(other);
        var before = shop.Hasher.Count;
        HttpResponseMessage? last = null;
        for (var i = 0; i < 50; i++) last = await shop.SignInAsync(victim, $"guess number {i}");
        Assert.Equal(5, shop.Hasher.Count - before);
        Assert.Equal("shop.too_many_requests", await last!.CodeAsync());
        Assert.Equal(TimeSpan.FromSeconds(1), last!.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(other)).StatusCode);
        shop.Cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(victim)).StatusCode);
    }

    [Fact]
    public async Task S7_SignIn_WhenParametersRose_TheHashIsMadeAnew()
    {
        var person = await shop.EnterAsync();
        var weak = await StoredHashAsync(person);
        shop.Hasher.Parameters = new PasswordOptions { MemoryKiB = 128, Iterations = 1 };
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email)).StatusCode);
        var strong = await StoredHashAsync(person);
        Assert.Contains("m=64,", weak, StringComparison.Ordinal);
        Assert.Contains("m=128,", strong, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await shop.SignInAsync(person.Email)).StatusCode);
        Assert.Equal(strong, await StoredHashAsync(person));
    }

    [Fact]
    public async Task S14_SignIn_WhenABuyerAsksForTheBackOffice_Is403()
    {
        var person = await shop.EnterAsync();
        using var response = await shop.SignInAsync(person.Email, audience: "admin");
        Assert.Equal("shop.forbidden", await response.CodeAsync());
    }

    [Fact]
    public async Task S14_SignIn_WhenStaffAskForTheStore_TheTokenCarriesNoPermission()
    {
        var person = await shop.EnterAsync();
        await shop.GiveRoleAsync(await shop.OwnerAsync(), person, "support");
        var admin = await SignedIn.ReadAsync(person.Email, await shop.SignInAsync(person.Email));
        var store = await SignedIn.ReadAsync(person.Email, await shop.SignInAsync(person.Email, audience: "store"));
        Assert.Equal(HttpStatusCode.OK, (await ProbeAsync(admin)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ProbeAsync(store)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shop.SendAsync(HttpMethod.Get, "/api/users/me", null, admin.Bearer)).StatusCode);
    }

    [Fact]
    public async Task S6_Refresh_WhenPermissionsWereTaken_TheSessionHasEnded()
    {
        var person = await shop.EnterAsync();
        var owner = await shop.OwnerAsync();
        await shop.GiveRoleAsync(owner, person, "support");
        await shop.TakeRoleAsync(owner, person, "support");
        using var response = await shop.RefreshAsync(person.Cookie);
        Assert.Equal("users.session_expired", await response.CodeAsync());
    }

    [Fact]
    public async Task SignIn_WhenBodyIsEmptyOrTooLong_Is400()
    {
        using var empty = await shop.SignInAsync("", "");
        using var tooLong = await shop.SignInAsync(UsersShop.FreshEmail(), new string('a', 257));
        Assert.Equal(["/email", "/password"], (await empty.JsonAsync()).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("pointer").GetString()));
        Assert.Equal("shop.invalid_request", await tooLong.CodeAsync());
    }

    private Task<HttpResponseMessage> ProbeAsync(SignedIn person) => shop.SendAsync(HttpMethod.Get, "/api/admin/probe", null, person.Bearer);

    private async Task<(string Body, int Hashes)> RefusedAsync(string email)
    {
        var before = shop.Hasher.Count;
        using var response = await shop.SignInAsync(email, "not the password");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        var members = (await response.JsonAsync()).EnumerateObject().Where(member => member.Name != "traceId").Select(member => member.ToString());
        return (string.Join(", ", members), shop.Hasher.Count - before);
    }

    private async Task<IUserGrain> UserAsync(SignedIn person)
    {
        using var me = await shop.SendAsync(HttpMethod.Get, "/api/users/me", null, person.Bearer);
        return shop.Cluster.Client.GetGrain<IUserGrain>((await me.JsonAsync()).GetProperty("id").GetString()!);
    }

    private async Task<string> StoredHashAsync(SignedIn person) => (await (await UserAsync(person)).GetCredentialsAsync())!.PasswordHash;
}
