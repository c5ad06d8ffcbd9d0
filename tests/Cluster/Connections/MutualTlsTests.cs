using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Connections.MutualTls;
using Xunit;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>Who is let into a cluster, on real sockets: row S37 of docs/security.md.</summary>
public sealed class MutualTlsTests(TlsCluster cluster, ITestOutputHelper output) : IClassFixture<TlsCluster>
{
    private const int Grains = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task S37_Calls_FromAClientAndBetweenSilos_GoOverTls()
    {
        using var client = await cluster.ConnectAsync(cluster.ClientFiles.Configure);

        var places = new HashSet<string>();
        for (var i = 0; i < Grains; i++) places.Add(await Grain(client, $"direct-{i}").AskAsync($"behind-{i}"));

        Assert.Equal(2, places.Count);
        await client.StopAsync();
    }

    [Theory]
    [InlineData(Peer.WithoutCertificate, "it shows no certificate")]
    [InlineData(Peer.OfAStranger, "its certificate is of no authority that is believed")]
    [InlineData(Peer.Expired, "its certificate is not valid at this time")]
    [InlineData(Peer.WithAnotherName, "its certificate has none of the names asked for")]
    [InlineData(Peer.ForServersOnly, "its certificate was not made for this use")]
    [InlineData(Peer.WithoutUse, "its certificate was not made for this use")]
    public async Task S37_Gateway_RefusesWhoeverIsNoClient_AndServesOthers(Peer peer, string why)
    {
        await AssertRefusedAsync(cluster.GatewayPort, peer, TlsCluster.Api, why);
    }

    [Theory]
    [InlineData(Peer.WithoutCertificate, "it shows no certificate")]
    [InlineData(Peer.OfAStranger, "its certificate is of no authority that is believed")]
    [InlineData(Peer.Expired, "its certificate is not valid at this time")]
    [InlineData(Peer.WithAnotherName, "its certificate has none of the names asked for")]
    public async Task S37_SiloPort_RefusesWhoeverIsNoSilo_AndServesOthers(Peer peer, string why)
    {
        await AssertRefusedAsync(cluster.SiloPort, peer, TlsCluster.Silo, why);
    }

    [Fact]
    public async Task S37_AClientsCertificate_OpensNoSiloPort()
    {
        using var certificate = cluster.Authority.Sign(TlsCluster.Api);

        await AssertClosedAsync(cluster.SiloPort, certificate, "its certificate has none of the names asked for");
    }

    [Fact]
    public async Task S37_Plaintext_IsRefused()
    {
        using var socket = await ConnectAsync(cluster.GatewayPort);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("an Orleans preamble without TLS before it"u8.ToArray());

        Assert.Equal(0, await ReadToEndAsync(stream));
        await AssertNeverStartsAsync(stop => cluster.ConnectAsync(tls: null, cancellationToken: stop), cluster.Said, "it does not speak TLS as asked for (AuthenticationException)");
        await AssertServesAsync();
    }

    [Fact]
    public async Task S37_WhoeverConnectsAndSaysNothing_IsClosed()
    {
        var before = cluster.Said.All.Count;
        using var socket = await ConnectAsync(cluster.GatewayPort);
        await using var stream = new NetworkStream(socket);

        Assert.Equal(0, await ReadToEndAsync(stream));
        Assert.Contains(cluster.Said.All.Skip(before), line => line.EndsWith("it did not answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S37_ASiloOfAnotherAuthority_DoesNotJoin()
    {
        using var files = new CertificateFolder(cluster.Stranger.Sign(TlsCluster.Silo), cluster.Authority);

        await AssertNeverStartsAsync(stop => cluster.JoinAsync(files.Configure, stop), cluster.Said, "its certificate is of no authority that is believed");

        await AssertServesAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S37_AClient_RefusesWhoeverIsNoSilo(bool isAuthorityWrong)
    {
        using var files = new CertificateFolder(cluster.Authority.Sign(TlsCluster.Api), isAuthorityWrong ? cluster.Stranger : cluster.Authority);
        var said = new SaidLines();

        await AssertNeverStartsAsync(
            stop => cluster.ConnectAsync(Configure, said, stop),
            said,
            isAuthorityWrong ? "its certificate is of no authority that is believed" : "its certificate has none of the names asked for");

        void Configure(MutualTlsOptions options)
        {
            files.Configure(options);
            if (isAuthorityWrong) return;
            options.SiloNames.Clear();
            options.SiloNames.Add("silo.another-shop.test");
        }
    }

    /// <summary>It is refused for this reason, and has not got in by then.</summary>
    private static async Task AssertNeverStartsAsync(Func<CancellationToken, Task<IHost>> start, SaidLines said, string why)
    {
        var before = said.All.Count;
        using var stop = new CancellationTokenSource();
        using var time = new CancellationTokenSource(Patience);
        var starting = start(stop.Token);
        await said.SaysAsync(why, before, time.Token);
        Assert.False(starting.IsCompletedSuccessfully);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => starting);
    }

    private async Task AssertRefusedAsync(int port, Peer peer, string name, string why)
    {
        using var certificate = peer switch
        {
            Peer.OfAStranger => cluster.Stranger.Sign(name),
            Peer.Expired => cluster.Authority.Sign(name, days: -1),
            Peer.WithAnotherName => cluster.Authority.Sign("web.shop.test"),
            Peer.ForServersOnly => cluster.Authority.Sign(name, 30, TestAuthority.ServerUse),
            Peer.WithoutUse => cluster.Authority.Sign(name, 30, TestAuthority.NoUse),
            _ => null,
        };
        await AssertClosedAsync(port, certificate, why);
        await AssertServesAsync();
    }

    private async Task AssertClosedAsync(int port, X509Certificate2? certificate, string why)
    {
        var before = cluster.Said.All.Count;
        using var socket = await ConnectAsync(port);
        await using var tls = new SslStream(new NetworkStream(socket), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        // In TLS 1.3 a client is done before the server has looked at what it shows, and learns of it when it reads.
        var failure = await Record.ExceptionAsync(async () =>
        {
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = TlsCluster.Silo,
                ClientCertificates = certificate is null ? null : [certificate],
                LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate!,
            });
            if (await ReadToEndAsync(tls) == 0) throw new IOException("closed");
        });
        output.WriteLine($"{failure?.GetType().Name}: {failure?.Message}");

        Assert.True(failure is IOException or AuthenticationException, $"{failure}");
        Assert.Contains(cluster.Said.All.Skip(before), line => line.EndsWith(why, StringComparison.Ordinal));
    }

    private async Task AssertServesAsync()
    {
        using var client = await cluster.ConnectAsync(cluster.ClientFiles.Configure);
        Assert.NotEmpty(await Grain(client, "still").WhereAsync());
        await client.StopAsync();
    }

    private static IEchoGrain Grain(IHost client, string key) => client.Services.GetRequiredService<IGrainFactory>().GetGrain<IEchoGrain>(key);

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    /// <summary>How much comes until the other end closes; a reset is an end too.</summary>
    private static async Task<long> ReadToEndAsync(Stream stream)
    {
        using var time = new CancellationTokenSource(Patience);
        var (buffer, sum) = (new byte[256], 0L);
        try
        {
            while (await stream.ReadAsync(buffer, time.Token) is var read and > 0) sum += read;
        }
        catch (IOException)
        {
            return sum;
        }

        return sum;
    }

    public enum Peer
    {
        WithoutCertificate,
        OfAStranger,
        Expired,
        WithAnotherName,
        ForServersOnly,
        WithoutUse,
    }
}
