using System.Net;
using System.Security.Cryptography;
using System.Text;
using Ecommerce.Api.Http;
using Ecommerce.Api.Users.Registrations;
using Ecommerce.Contracts.Users;
using Ecommerce.Contracts.Users.Staff;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>The first administrator. A shop each, since a shop has only one.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private readonly UsersShop _shop = new();

    private IFirstAdmin FirstAdmin => _shop.Services.GetRequiredService<IFirstAdmin>();

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Setup_WhenTokenIsGood_MakesAnAdministratorOnce()
    {
        var token = await FirstAdmin.OfferAsync(default);
        Assert.Equal(HttpStatusCode.Created, (await SetUpAsync(token!, "root@example.com")).StatusCode);
        var admin = await SignedIn.ReadAsync("root@example.com", await _shop.SignInAsync("root@example.com"));
        using var me = await _shop.SendAsync(HttpMethod.Get, "/api/users/me", null, admin.Bearer);
        Assert.Equal(Permissions.All.Count, (await me.JsonAsync()).GetProperty("permissions").GetArrayLength());
        Assert.Equal("users.setup_token_refused", await (await SetUpAsync(token!, "root@example.com")).CodeAsync());
        Assert.Equal("users.setup_token_refused", await (await SetUpAsync(token!, "second@example.com")).CodeAsync());
        Assert.Null(await FirstAdmin.OfferAsync(default));
    }

    [Fact]
    public async Task Setup_WhenTwoProcessesOfferedATokenAndBothAreUsedAtOnce_OneAdministratorIsMade()
    {
        var (one, two) = (await FirstAdmin.OfferAsync(default), await FirstAdmin.OfferAsync(default));
        var answers = await Task.WhenAll(SetUpAsync(one!, "one@example.com"), SetUpAsync(two!, "two@example.com"));
        Assert.Equal([201, 403], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    [Fact]
    public async Task Setup_WhenTokenIsMadeUp_IsRefusedWithoutAHash()
    {
        await FirstAdmin.OfferAsync(default);
        Assert.Equal("users.setup_token_refused", await (await SetUpAsync("made up", "root@example.com")).CodeAsync());
        Assert.Equal(0, _shop.Hasher.Count);
    }

    [Fact]
    public async Task Setup_WhenAddressIsTaken_SaysSoAndTheTokenStaysGood()
    {
        await _shop.RegisterAsync("taken@example.com");
        var token = await FirstAdmin.OfferAsync(default);
        Assert.Equal("users.email_taken", await (await SetUpAsync(token!, "taken@example.com")).CodeAsync());
        Assert.Equal(HttpStatusCode.Created, (await SetUpAsync(token!, "root@example.com")).StatusCode);
    }

    [Fact]
    public async Task Offer_WhenAShopWasSetUpBeforeThereWasARoster_PutsItsAdministratorOnIt()
    {
        var (token, admin) = (await FirstAdmin.OfferAsync(default), UserId.From("usr_before"));
        var setup = _shop.Cluster.Client.GetGrain<ISetupGrain>(ISetupGrain.Key);
        Assert.True(await setup.RedeemAsync(new() { TokenHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token!))), User = admin }));

        Assert.Null(await FirstAdmin.OfferAsync(default));

        var roster = await _shop.Cluster.Client.GetGrain<IStaffGrain>(IStaffGrain.Key).GetAsync();
        Assert.Equal((admin, "owner"), (roster.Members.Single().User, roster.Members.Single().Roles.Single()));
    }

    /// <summary>Claim, user, confirmation, token, role: the process dies at each of the five writes, and the request is sent again.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Setup_WhenAllGoesWrongFromAWriteOn_RepeatingItFinishes(int lost)
    {
        var token = await FirstAdmin.OfferAsync(default);
        var seen = 0;
        _shop.Cluster.Backend.FailBefore = batch => seen++ >= lost ? new TimeoutException("lost") : null;
        using var cut = await SetUpAsync(token!, "root@example.com");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, cut.StatusCode);
        _shop.Cluster.Backend.FailBefore = _ => null;
        Assert.Equal(HttpStatusCode.Created, (await SetUpAsync(token!, "root@example.com")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _shop.SignInAsync("root@example.com", audience: "admin")).StatusCode);
    }

    [Fact]
    public async Task Demo_WhenEnsuredTwice_AllCanSignInAndNothingIsWrittenTheSecondTime()
    {
        var demo = _shop.Services.GetRequiredService<IDemoUsers>();
        var logins = await demo.EnsureAsync(default);
        Assert.Equal(["admin@example.com", "buyer@example.com", "catalogue@example.com", "support@example.com", "warehouse@example.com"], logins.Select(login => login.Email).Order());
        foreach (var login in logins) Assert.Equal(HttpStatusCode.OK, (await _shop.SignInAsync(login.Email, login.Password)).StatusCode);
        var (writes, hashes) = (_shop.Cluster.Backend.Batches.Count, _shop.Hasher.Count);
        await demo.EnsureAsync(default);
        Assert.Equal((writes, hashes), (_shop.Cluster.Backend.Batches.Count, _shop.Hasher.Count));
    }

    private Task<HttpResponseMessage> SetUpAsync(string token, string email) =>
        _shop.PostAsync("/api/users/setup", new { token, email, password = "a long pass phrase", name = "Root" });
}
