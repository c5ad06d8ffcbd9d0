using System.Diagnostics;
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

    [Fact]
    public async Task Place_WhenTheGatewayDiesAfterCharging_IsConfirmedWithinTenSecondsOfItsRecovery()
    {
        var sandbox = await SandboxProcess.StartAsync(_folder);
        await using var shop = await ShopProcess.StartAsync(
            Path.Combine(_folder, "shop"), SandboxProcess.Secrets, "--gateway", sandbox.Address.AbsoluteUri);
        using var client = new Client(shop.Address);
        await client.SignInAsync("admin@example.com", "demo-admin-login");
        await client.StockAsync("PAID-UNHEARD", 12_000, 10);
        var (first, second) = (await client.FillAsync(("PAID-UNHEARD", 1)), await client.FillAsync(("PAID-UNHEARD", 2)));

        await sandbox.LoseNextAnswerAsync();
        var charged = await client.PlaceAsync(first, "charged-and-unheard");
        await sandbox.DisposeAsync();
        var unsent = await client.PlaceAsync(second, "never-arrived");
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (charged.Status, unsent.Status));

        await using var back = await SandboxProcess.StartAsync(_folder, sandbox.Address.Port);
        var since = Stopwatch.StartNew();
        foreach (var answer in new[] { charged, unsent })
        {
            await Eventually.GetAsync(() => client.GetAsync($"/api/orders/{answer.Body["orderId"]}"), read => (string?)read.Body["status"] == "confirmed");
        }

        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        var books = await Eventually.GetAsync(() => Ledger.ReadAsync(back.Address), ledger => Of(ledger, charged).Taken() > 0 && Of(ledger, unsent).Taken() > 0);
        Assert.Equal((first.Total, second.Total), (Of(books, charged).Taken(), Of(books, unsent).Taken()));
    }

    private static IEnumerable<(string Kind, long Amount)> Of(ILookup<string, (string Kind, long Amount)> ledger, Answer order) =>
        ledger[((string)order.Body["orderId"]!).Replace("ord_", "pay_", StringComparison.Ordinal)];
}
