using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>A running shop, empty but for what a test stocks, with staff signed in.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    internal ShopProcess Shop { get; private set; } = null!;

    internal Client Staff { get; private set; } = null!;

    internal string Data { get; } = Directory.CreateTempSubdirectory("shop-test-").FullName;

    public async ValueTask InitializeAsync()
    {
        Shop = await ShopProcess.StartAsync(Data);
        Staff = new Client(Shop.Address);
        await Staff.SignInAsync("admin@example.com", "demo-admin-login");
    }

    public async ValueTask DisposeAsync()
    {
        Staff?.Dispose();
        if (Shop is not null) await Shop.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
