using System.Net;
using Ecommerce.Tests.Integration.Payments;
using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>A shop whose gateway is another process, as in production.</summary>
[Collection(ShopCollection.Name)]
public sealed class SandboxProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shop-gateway-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Place_WhenTheGatewayIsAProcessOfItsOwn_IsPaidThere()
    {
        await using var sandbox = await SandboxProcess.StartAsync(_folder);
        await using var shop = await ShopProcess.StartAsync(
            Path.Combine(_folder, "shop"), SandboxProcess.Secrets, "--gateway", sandbox.Address.AbsoluteUri);
        using var client = new Client(shop.Address);
        await client.SignInAsync("admin@example.com", "demo-admin-login");
        await client.StockAsync("PAID-THERE", 12_000, 10);
        var basket = await client.FillAsync(("PAID-THERE", 1));

        var answer = await client.PlaceAsync(basket, "paid-there");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var payment = ((string)answer.Body["orderId"]!).Replace("ord_", "pay_", StringComparison.Ordinal);
        var ledger = await Eventually.GetAsync(() => Ledger.ReadAsync(sandbox.Address), books => books[payment].Taken() > 0);
        Assert.Equal(basket.Total, ledger[payment].Taken());
        Assert.False(File.Exists(Path.Combine(_folder, "shop", "sandbox.db")));
    }
}
