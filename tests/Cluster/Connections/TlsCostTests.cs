using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>What mutual TLS costs: calls through a gateway and on to another silo, with and without it in one run, in turns. It prints and judges nothing.</summary>
[Trait("Category", "Long")]
public sealed class TlsCostTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Rounds = 6;
    private const int Calls = 20_000;
    private const int Lanes = 32;

    private readonly TlsCluster _encrypted = new();
    private readonly PlainCluster _plain = new();

    public async ValueTask InitializeAsync()
    {
        await _encrypted.InitializeAsync();
        await _plain.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _encrypted.DisposeAsync();
        await _plain.DisposeAsync();
    }

    [Fact]
    public async Task Calls_WithAndWithoutTls_CostThis()
    {
        using var secret = await _encrypted.ConnectAsync(_encrypted.ClientFiles.Configure);
        using var open = await _plain.ConnectAsync(tls: null);
        var sums = new Dictionary<bool, TimeSpan> { [true] = default, [false] = default };
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var isEncrypted in (bool[])[true, false])
            {
                var cost = await CostAsync((isEncrypted ? secret : open).Services.GetRequiredService<IGrainFactory>());
                // The first round warms up.
                if (round > 0) sums[isEncrypted] += cost;
            }
        }

        foreach (var (isEncrypted, sum) in sums)
            output.WriteLine($"{(isEncrypted ? "TLS" : "plain")}: {sum.TotalMicroseconds / (Rounds * Calls):0.0} µs of CPU per call, client and both silos in one process");
        Assert.All(sums.Values, sum => Assert.True(sum > TimeSpan.Zero));
        await secret.StopAsync();
        await open.StopAsync();
    }

    private sealed class PlainCluster : TlsCluster
    {
        protected override bool IsEncrypted => false;
    }

    private static async Task<TimeSpan> CostAsync(IGrainFactory grains)
    {
        var before = Environment.CpuUsage.TotalTime;
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(async lane =>
        {
            for (var i = 0; i < Calls / Lanes; i++) await grains.GetGrain<IEchoGrain>($"cost-{lane}").AskAsync($"behind-{lane}-{i % Lanes}");
        }));
        return Environment.CpuUsage.TotalTime - before;
    }
}
