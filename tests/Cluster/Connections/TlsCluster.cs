using System.Net;
using Ecommerce.Standalone;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Connections.MutualTls;
using Xunit;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>Two silos on real sockets that speak mutual TLS, and what belongs to their authority.</summary>
public class TlsCluster : IAsyncLifetime
{
    // Long enough for a handshake on a busy machine; a test waits for it once.
    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(3);

    public const string Silo = "silo.shop.test";
    public const string Api = "api.shop.test";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<IHost> _silos = [];
    private readonly int[] _ports = LoopbackPorts.Free(4);

    /// <summary>Only what compares costs does without.</summary>
    protected virtual bool IsEncrypted => true;
    internal TestAuthority Authority { get; } = new("the cluster's authority");

    internal TestAuthority Stranger { get; } = new("somebody else");

    internal CertificateFolder SiloFiles { get; private set; } = null!;

    internal CertificateFolder ClientFiles { get; private set; } = null!;

    internal SaidLines Said { get; } = new();

    public int SiloPort => _ports[0];

    public int GatewayPort => _ports[1];

    public async ValueTask InitializeAsync()
    {
        SiloFiles = new(Authority.Sign(Silo), Authority);
        ClientFiles = new(Authority.Sign(Api), Authority);
        foreach (var first in (int[])[0, 2]) _silos.Add(await StartSiloAsync(_ports[first], _ports[first + 1], IsEncrypted ? Configure : null));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in Enumerable.Reverse(_silos))
        {
            await silo.StopAsync();
            silo.Dispose();
        }

        SiloFiles.Dispose();
        ClientFiles.Dispose();
        Authority.Dispose();
        Stranger.Dispose();
    }

    /// <summary>A client that is connected; one that is refused tries again until it is cancelled.</summary>
    internal async Task<IHost> ConnectAsync(Action<MutualTlsOptions>? tls, ILoggerProvider? log = null, CancellationToken cancellationToken = default)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        if (log is not null) builder.Logging.AddProvider(log);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(new IPEndPoint(IPAddress.Loopback, _ports[1]), new IPEndPoint(IPAddress.Loopback, _ports[3]));
            client.Configure<ClusterOptions>(Name);
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = Patience);
            if (tls is not null) client.UseMutualTls(tls);
        });
        return await StartAsync(builder.Build(), cancellationToken);
    }

    /// <summary>A silo on ports of its own that wants to belong to the two.</summary>
    internal Task<IHost> JoinAsync(Action<MutualTlsOptions> tls, CancellationToken cancellationToken)
    {
        var ports = LoopbackPorts.Free(2);
        return StartSiloAsync(ports[0], ports[1], tls, cancellationToken);
    }

    private async Task<IHost> StartSiloAsync(int port, int gateway, Action<MutualTlsOptions>? tls, CancellationToken cancellationToken = default)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(Said);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(port, gateway, new IPEndPoint(IPAddress.Loopback, _ports[0]));
            silo.Configure<ClusterOptions>(Name);
            if (tls is not null) silo.UseMutualTls(tls);
        });
        return await StartAsync(builder.Build(), cancellationToken);
    }

    private static async Task<IHost> StartAsync(IHost host, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Patience);
        try
        {
            await host.StartAsync(time.Token);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    private void Configure(MutualTlsOptions options)
    {
        SiloFiles.Configure(options);
        options.HandshakeTimeout = Handshake;
    }

    private static void Name(ClusterOptions options) => (options.ClusterId, options.ServiceId) = ("tls", "tls");
}
