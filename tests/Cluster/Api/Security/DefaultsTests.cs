using Ecommerce.Api.Users.Registrations;
using Ecommerce.Tests.Cluster.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ecommerce.Tests.Cluster.Api.Security;

/// <summary>What everybody knows opens no shop that is one.</summary>
public sealed class DefaultsTests : IAsyncLifetime
{
    private readonly UsersShop _shop = new();

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task S12_DemoLogins_InProduction_AreRefused()
    {
        var environment = _shop.Services.GetRequiredService<IHostEnvironment>();
        environment.EnvironmentName = Environments.Production;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.Services.GetRequiredService<IDemoUsers>().EnsureAsync(default));
    }

    [Fact]
    public async Task S12_NewShop_HasNobodyToSignInAs()
    {
        Assert.Empty((await _shop.Roster.GetAsync()).Members);
        foreach (var name in (string[])["admin", "owner", "root"])
        {
            using var answer = await _shop.SignInAsync($"{name}@example.com", "demo-admin-login");
            Assert.Equal(401, (int)answer.StatusCode);
        }
    }
}
