using System.Net;
using Ecommerce.Contracts.Users;
using Ecommerce.Tests.Cluster.Users;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api.Security;

/// <summary>What an outage opens: nothing.</summary>
public sealed class FailClosedTests : IAsyncLifetime
{
    private readonly UsersShop _shop = new();

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task S35_BackOffice_WhenTheRosterCannotBeRead_Is503UntilItCan()
    {
        var owner = await _shop.OwnerAsync();
        await _shop.Cluster.ForgetAsync(_shop.Roster);
        _shop.Cluster.Backend.FailRead = () => new TimeoutException("lost");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ProbeAsync(owner));

        _shop.Cluster.Backend.FailRead = () => null;

        Assert.Equal(HttpStatusCode.OK, await ProbeAsync(owner));
    }

    [Fact]
    public async Task S35_SignIn_WhenAccountsCannotBeRead_Is503()
    {
        var person = await _shop.EnterAsync();
        await _shop.Cluster.ForgetAsync(_shop.Cluster.Client.GetGrain<IUserGrain>((await _shop.IdOfAsync(person)).Value));
        _shop.Cluster.Backend.FailRead = () => new TimeoutException("lost");

        using var answer = await _shop.SignInAsync(person.Email);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpStatusCode> ProbeAsync(SignedIn person)
    {
        using var answer = await _shop.SendAsync(HttpMethod.Get, "/api/admin/probe", null, person.Bearer);
        return answer.StatusCode;
    }
}
