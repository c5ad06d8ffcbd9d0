using System.Net;
using Ecommerce.Silo;
using Ecommerce.Standalone;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Ecommerce.Tests.Integration.Silo;

/// <summary>What a silo says of itself while it starts, runs and drains.</summary>
public sealed class HealthHostTests
{
    [Fact]
    public async Task Health_WhileASiloStartsRunsAndDrains_SaysSo()
    {
        var ports = LoopbackPorts.Free(3);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        var silo = new SiloSettings
        {
            Name = "silo", Address = IPAddress.Loopback, Port = ports[0], GatewayPort = ports[1], HttpPort = ports[2], ShutdownTimeout = TimeSpan.FromSeconds(5),
        };
        await using var health = await HealthHost.StartAsync(silo, lifetime);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ports[2]}/health/") };

        Assert.Equal((503, 503, 200), await AskAsync());
        lifetime.NotifyStarted();
        Assert.Equal((200, 200, 200), await AskAsync());
        lifetime.StopApplication();
        Assert.Equal((200, 503, 200), await AskAsync());

        async Task<(int Startup, int Ready, int Live)> AskAsync() => (await StatusAsync("startup"), await StatusAsync("ready"), await StatusAsync("live"));

        async Task<int> StatusAsync(string path)
        {
            using var answer = await http.GetAsync(path);
            return (int)answer.StatusCode;
        }
    }
}
