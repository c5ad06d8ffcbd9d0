using System.Net;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>Slowing guessers down must not shut out whom they guess at.</summary>
public sealed class KnownDeviceTests(UsersShop shop) : IClassFixture<UsersShop>
{
    [Fact]
    public async Task S10_SignIn_WhenStrangersHaveTheAccountSlowed_TheOwnersDevicePasses()
    {
        var email = UsersShop.FreshEmail();
        await shop.RegisterAsync(email);
        var device = DeviceOf(await shop.SignInAsync(email));
        await GuessAsync(email);
        Assert.Equal("shop.too_many_requests", await (await shop.SignInAsync(email)).CodeAsync());
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(email, "a long pass phrase", device)).StatusCode);
        Assert.Equal("shop.too_many_requests", await (await shop.SignInAsync(email)).CodeAsync());
    }

    [Fact]
    public async Task S10_SignIn_WhenADeviceKnowsAnotherAccount_ItPassesForThatOneOnly()
    {
        var (own, victim) = (UsersShop.FreshEmail(), UsersShop.FreshEmail());
        await shop.RegisterAsync(own);
        await shop.RegisterAsync(victim);
        var device = DeviceOf(await shop.SignInAsync(own));
        await GuessAsync(victim);
        Assert.Equal("shop.too_many_requests", await (await SignInAsync(victim, "a long pass phrase", device)).CodeAsync());
    }

    [Fact]
    public async Task S10_SignIn_WhenAKnownDeviceGuesses_ItMustWaitToo()
    {
        var email = UsersShop.FreshEmail();
        await shop.RegisterAsync(email);
        var device = DeviceOf(await shop.SignInAsync(email));
        for (var i = 0; i < 5; i++) await SignInAsync(email, $"guess {i}", device);
        Assert.Equal("shop.too_many_requests", await (await SignInAsync(email, "a long pass phrase", device)).CodeAsync());
    }

    [Fact]
    public async Task S10_SignIn_WhenTheDeviceCookieIsForged_ItCountsAsAStranger()
    {
        var email = UsersShop.FreshEmail();
        await shop.RegisterAsync(email);
        var device = DeviceOf(await shop.SignInAsync(email));
        await GuessAsync(email);
        Assert.Equal("shop.too_many_requests", await (await SignInAsync(email, "a long pass phrase", $"{device[..^2]}AA")).CodeAsync());
        Assert.Equal("shop.too_many_requests", await (await SignInAsync(email, "a long pass phrase", "device=~~~.~x.y")).CodeAsync());
    }

    [Fact]
    public async Task S10_SignIn_WhenTwoPeopleShareADevice_ItKnowsBoth()
    {
        var (ann, bob) = (UsersShop.FreshEmail(), UsersShop.FreshEmail());
        await shop.RegisterAsync(ann);
        await shop.RegisterAsync(bob);
        var device = DeviceOf(await SignInAsync(bob, "a long pass phrase", DeviceOf(await shop.SignInAsync(ann))));
        await GuessAsync(ann);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(ann, "a long pass phrase", device)).StatusCode);
    }

    private static string DeviceOf(HttpResponseMessage response) =>
        response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("device=", StringComparison.Ordinal)).Split(';')[0];

    private async Task GuessAsync(string email)
    {
        for (var i = 0; i < 6; i++) await shop.SignInAsync(email, $"guess {i}");
    }

    private Task<HttpResponseMessage> SignInAsync(string email, string password, string cookie) =>
        shop.PostAsync("/api/users/sessions", new { email, password }, ("Cookie", cookie));
}
