using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Ecommerce.Tests.Integration.Standalone;

/// <summary>Starts that cannot succeed say why in one line.</summary>
[Collection(ShopCollection.Name)]
public sealed class StartTests(ShopFixture fixture)
{
    [Fact]
    public async Task Start_WhenThePortIsTaken_SaysSoInOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var data = Directory.CreateTempSubdirectory("shop-port-").FullName;

        var (code, output) = await ShopProcess.RunAsync("--port", $"{port}", "--data", data);

        Directory.Delete(data, recursive: true);
        Assert.NotEqual(0, code);
        Assert.Single(Faults(output), line => line.Contains($"port {port} is taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WhenTheFolderIsInUse_SaysSoInOneLine()
    {
        var (code, output) = await ShopProcess.RunAsync("--port", "0", "--data", fixture.Data);

        Assert.NotEqual(0, code);
        Assert.Single(Faults(output), line => line.Contains($"used by another shop (pid {fixture.Shop.Id})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WhenAnOptionIsUnknown_SaysSoInOneLine()
    {
        var (code, output) = await ShopProcess.RunAsync("--prot", "80");

        Assert.NotEqual(0, code);
        Assert.Single(Faults(output), line => line.Contains("--prot", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Faults(string output) =>
        output.Split('\n').Where(line => line.StartsWith("shop: ", StringComparison.Ordinal));
}
