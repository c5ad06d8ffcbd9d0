using System.Net;
using Ecommerce.Api.Http;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Ecommerce.Tests.Unit.Api.Http;

public sealed class AccessTests(ProbeFixture probe) : IClassFixture<ProbeFixture>
{
    private static readonly (string, string) SignedIn = (ProbeAuthentication.UserHeader, "usr_1");

    [Theory]
    [InlineData("/api/users/signed-in")]
    [InlineData("/api/admin/ops")]
    public async Task Get_WhenGuestsMayNot_Answers401(string path)
    {
        var response = await probe.GetAsync(path);
        Assert.Equal("shop.unauthenticated", (await response.ProblemAsync()).Text("code"));
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Get_WhenSignedIn_Passes()
    {
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/api/users/signed-in", SignedIn)).StatusCode);
    }

    [Fact]
    public async Task Get_WhenPermissionIsMissing_Answers403()
    {
        var response = await probe.GetAsync("/api/admin/ops", SignedIn, (ProbeAuthentication.PermissionHeader, Permissions.CatalogWrite));
        Assert.Equal("shop.forbidden", (await response.ProblemAsync()).Text("code"));
    }

    [Fact]
    public async Task Get_WhenPermissionIsThere_Passes()
    {
        var response = await probe.GetAsync("/api/admin/ops", SignedIn, (ProbeAuthentication.PermissionHeader, Permissions.OpsRead));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task S14_Get_WhenRouteSaysNothing_IsRefusedEvenToUsers()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await probe.GetAsync("/silent", SignedIn)).StatusCode);
    }

    [Fact]
    public async Task Get_WhenTokenDoesNotHold_IsNotServedAsGuest()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await probe.GetAsync("/api/orders/list", ("Authorization", "Bearer expired"))).StatusCode);
    }

    [Fact]
    public async Task Caller_WhenSignedIn_IsScopedByUser()
    {
        Assert.Equal("\"probe:usr_1\"", await (await probe.GetAsync("/api/orders/caller", SignedIn)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Caller_WhenGuestHasACartToken_IsScopedByItsHash()
    {
        var byHeader = await (await probe.GetAsync("/api/orders/caller", ("Cart-Token", "t"))).Content.ReadAsStringAsync();
        var byCookie = await (await probe.GetAsync("/api/orders/caller", ("Cookie", "cart-token=t"))).Content.ReadAsStringAsync();
        Assert.Equal($"\"probe:{CartToken.HashOf("t")}\"", byHeader);
        Assert.Equal(byHeader, byCookie);
    }

    [Fact]
    public async Task S27_Get_WhenLimitIsUsedUp_Answers429WithRetryAfter()
    {
        await using var strict = await ApiProbe.StartAsync(
            app => app.MapArea("orders").AllowGuests().MapGet("/once", () => "served"),
            "--Api:RateLimits:Browse:Permits=1");
        await strict.Client.GetAsync("/api/orders/once");
        var response = await strict.Client.GetAsync("/api/orders/once");
        Assert.Equal("shop.too_many_requests", (await response.ProblemAsync()).Text("code"));
        Assert.True(response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task S27_Post_WhereNoTokenIsNeeded_CallersWithManyAccountsShareTheLimitOfTheirAddress()
    {
        await using var strict = await ApiProbe.StartAsync(
            app => app.MapArea("users").MapPost("/mails", () => "sent").AllowAnyone().LimitRate(RateClass.SignIn),
            "--Api:RateLimits:SignIn:Permits=1");
        Assert.Equal("sent", await (await strict.Client.SendAsync(By("usr_1"))).Content.ReadAsStringAsync());
        Assert.Equal("shop.too_many_requests", (await (await strict.Client.SendAsync(By("usr_2"))).ProblemAsync()).Text("code"));
    }

    [Fact]
    public async Task S27_Post_WhereATokenIsNeeded_PeopleBehindOneAddressHaveALimitEach()
    {
        await using var strict = await ApiProbe.StartAsync(
            app => app.MapArea("users").MapPost("/proofs", () => "proven").RequireUser().LimitRate(RateClass.SignIn),
            "--Api:RateLimits:SignIn:Permits=1");
        foreach (var user in new[] { "usr_1", "usr_2" }) Assert.Equal("proven", await (await strict.Client.SendAsync(By(user, "proofs"))).Content.ReadAsStringAsync());
    }

    private static HttpRequestMessage By(string user, string route = "mails") =>
        new(HttpMethod.Post, $"/api/users/{route}") { Headers = { { ProbeAuthentication.UserHeader, user } } };
}
