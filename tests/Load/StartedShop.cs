using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ecommerce.Tests.Load;

/// <summary>
/// A shop that this program started, with its payment sandbox in a process of its own beside it, so that what each costs is known. Both end with it,
/// and so does their data.
/// </summary>
internal sealed class StartedShop : IAsyncDisposable
{
    /// <summary>What the shop prints when its demo data is there.</summary>
    private const string Loaded = "Demo catalogue:";

    /// <summary>What either prints before the address of the sandbox.</summary>
    private const string Sandbox = "Payment sandbox on ";

    private readonly StartedProcess _shop;
    private readonly StartedProcess _sandbox;

    private StartedShop(string data, Uri url, Uri gateway, StartedProcess shop, StartedProcess sandbox)
    {
        (Data, Url, Gateway) = (data, url, gateway);
        (_shop, _sandbox) = (shop, sandbox);
    }

    public Uri Url { get; }

    public string Data { get; }

    /// <summary>Where the payment sandbox is.</summary>
    public Uri Gateway { get; }

    public IReadOnlyList<Server> Servers => [new(Server.Shop, _shop.Pid), new("sandbox", _sandbox.Pid)];

    /// <summary>Starts the sandbox first: a shop needs the address of its gateway, and a gateway only that of the webhooks.</summary>
    public static async Task<StartedShop> StartAsync(string shopProgram, string sandboxProgram)
    {
        var data = Directory.CreateTempSubdirectory("shop-load-").FullName;
        var url = new Uri($"http://127.0.0.1:{FreePort()}/");
        var secrets = new Dictionary<string, string>
        {
            ["SANDBOX_API_KEY"] = $"sk_test_{Guid.NewGuid():N}",
            ["SANDBOX_WEBHOOK_SECRET"] = $"whsec_{Guid.NewGuid():N}",
        };
        StartedProcess? sandbox = null, shop = null;
        try
        {
            (sandbox, var line) = await StartedProcess.StartAsync(
                sandboxProgram,
                ["--ledger", Path.Combine(data, "sandbox.db"), "--webhooks", new Uri(url, "api/payments/webhooks/sandbox").AbsoluteUri],
                new Dictionary<string, string>(secrets) { ["DOTNET_ENVIRONMENT"] = "Development" },
                Sandbox);
            var gateway = AddressIn(line);
            (shop, _) = await StartedProcess.StartAsync(
                shopProgram,
                ["--port", url.Port.ToString(CultureInfo.InvariantCulture), "--data", Path.Combine(data, "shop"), "--gateway", gateway.AbsoluteUri],
                secrets,
                Loaded);
            using var client = new ShopClient(url, 1);
            await client.GetAsync("health/ready");
            return new(Path.Combine(data, "shop"), url, gateway, shop, sandbox);
        }
        catch
        {
            await StopAsync(shop, sandbox, data);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(_shop, _sandbox, Path.GetDirectoryName(Data)!);

    /// <summary>The address in the line that says where the sandbox is.</summary>
    public static Uri AddressIn(string line) =>
        new(line[(line.IndexOf(Sandbox, StringComparison.Ordinal) + Sandbox.Length)..].Split(' ')[0]);

    // The shop first: what it still owes, it can still settle.
    private static async Task StopAsync(StartedProcess? shop, StartedProcess? sandbox, string data)
    {
        if (shop is not null)
            await shop.DisposeAsync();
        if (sandbox is not null)
            await sandbox.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
