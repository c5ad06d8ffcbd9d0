using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Connections;

/// <summary>Certificates that are exchanged while the cluster runs.</summary>
public sealed class CertificateRenewalTests(TlsCluster cluster) : IClassFixture<TlsCluster>
{
    [Fact]
    public async Task Renewal_IsUsedByNewConnections_AndOldOnesGoOn()
    {
        using var client = await cluster.ConnectAsync(cluster.ClientFiles.Configure);
        var grain = client.Services.GetRequiredService<IGrainFactory>().GetGrain<IEchoGrain>("renewed");
        await grain.WhereAsync();
        var before = await ShownAsync();
        using var next = cluster.Authority.Sign(TlsCluster.Silo);

        // First whom to believe, then what is shown.
        cluster.SiloFiles.Write([cluster.Authority, cluster.Stranger]);
        cluster.SiloFiles.Write(next);

        Assert.Equal(next.Thumbprint, await ShownAsync());
        Assert.NotEqual(before, next.Thumbprint);
        Assert.NotEmpty(await grain.WhereAsync());
        await AssertClientOfAsync(cluster.Stranger);
        await client.StopAsync();
    }

    [Fact]
    public async Task Renewal_ThatCannotBeRead_LeavesTheOneBeforeInUse()
    {
        var before = await ShownAsync();
        using var other = cluster.Authority.Sign(TlsCluster.Silo);
        foreach (var spoil in (Action[])[cluster.SiloFiles.BreakKey, () => cluster.SiloFiles.PutOtherKey(other), cluster.SiloFiles.RemoveKey])
        {
            var lines = cluster.Said.All.Count;

            spoil();

            Assert.Equal(before, await ShownAsync());
            Assert.Contains(cluster.Said.All.Skip(lines), line => line.StartsWith("Changed certificates cannot be read", StringComparison.Ordinal));
        }
    }

    private async Task AssertClientOfAsync(TestAuthority authority)
    {
        using var files = new CertificateFolder(authority.Sign(TlsCluster.Api), cluster.Authority);
        using var client = await cluster.ConnectAsync(files.Configure);
        Assert.NotEmpty(await client.Services.GetRequiredService<IGrainFactory>().GetGrain<IEchoGrain>("of-the-new-one").WhereAsync());
        await client.StopAsync();
    }

    /// <summary>The certificate that a gateway shows to a new connection.</summary>
    private async Task<string> ShownAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, cluster.GatewayPort);
        string? thumbprint = null;
        await using var tls = new SslStream(new NetworkStream(socket), leaveInnerStreamOpen: false, (_, shown, _, _) =>
        {
            thumbprint = ((X509Certificate2)shown!).Thumbprint;
            return true;
        });
        using var own = cluster.Authority.Sign(TlsCluster.Api);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = TlsCluster.Silo, ClientCertificates = [own] });
        return thumbprint!;
    }
}
