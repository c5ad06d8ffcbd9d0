using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Orleans.Connections.MutualTls;

/// <summary>
/// Puts TLS under the connections of a silo or a client. Both ends show a certificate and look at the other's; a connection that fails this is closed before
/// Orleans reads a byte from it.
/// </summary>
internal sealed partial class TlsConnections(CertificateFiles files, IOptions<MutualTlsOptions> options, TimeProvider clock, TlsMetrics metrics, ILogger<TlsConnections> log)
{
    /// <summary>For connections that other silos open.</summary>
    public ConnectionDelegate AcceptSilo(ConnectionDelegate next) => context => RunAsync(context, next, isServer: true, options.Value.SiloNames);

    /// <summary>For connections that clients open.</summary>
    public ConnectionDelegate AcceptClient(ConnectionDelegate next) => context => RunAsync(context, next, isServer: true, options.Value.ClientNames);

    /// <summary>For connections to a silo.</summary>
    public ConnectionDelegate Connect(ConnectionDelegate next) => context => RunAsync(context, next, isServer: false, options.Value.SiloNames);

    private async Task RunAsync(ConnectionContext context, ConnectionDelegate next, bool isServer, IEnumerable<string> names)
    {
        var plain = context.Transport;
        await using var tls = new SslStream(new PipeStream(plain), leaveInnerStreamOpen: true);
        try
        {
            await ShakeHandsAsync(tls, isServer, names, context);
        }
        catch (Exception)
        {
            context.Abort(new ConnectionAbortedException("The TLS handshake failed."));
            throw;
        }

        context.Transport = new TlsPipe(PipeReader.Create(tls), PipeWriter.Create(tls));
        try
        {
            await next(context);
        }
        finally
        {
            context.Transport = plain;
        }
    }

    private async Task ShakeHandsAsync(SslStream tls, bool isServer, IEnumerable<string> names, ConnectionContext context)
    {
        string? fault = null;
        using var time = new CancellationTokenSource(options.Value.HandshakeTimeout, clock);
        RemoteCertificateValidationCallback check = (_, certificate, chain, errors) => (fault = PeerCheck.Fault(certificate, chain, errors, isServer, names)) is null;
        try
        {
            var own = files.Current;
            if (isServer) await tls.AuthenticateAsServerAsync(ServerOptions(own, check), time.Token);
            else await tls.AuthenticateAsClientAsync(ClientOptions(own, check), time.Token);
            metrics.Done();
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException or OperationCanceledException or InvalidOperationException)
        {
            var why = fault ?? (time.IsCancellationRequested ? "it did not answer in time" : $"it does not speak TLS as asked for ({failure.GetType().Name})");
            metrics.Refused(isServer);
            LogRefused(isServer ? "from" : "to", context.RemoteEndPoint?.ToString() ?? "unknown", why);
            throw;
        }
    }

    // No session is resumed: that would let somebody in by what was believed earlier.
    private SslServerAuthenticationOptions ServerOptions(CertificateSet own, RemoteCertificateValidationCallback check) => new()
    {
        ServerCertificateContext = own.Shown,
        ClientCertificateRequired = true,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = PeerCheck.Policy(own, isServer: true, clock.GetUtcNow()),
        RemoteCertificateValidationCallback = check,
        AllowRenegotiation = false,
        AllowTlsResume = false,
    };

    private SslClientAuthenticationOptions ClientOptions(CertificateSet own, RemoteCertificateValidationCallback check) => new()
    {
        // Silos are found by their addresses; which names are a silo's is checked by us.
        TargetHost = options.Value.SiloNames[0],
        ClientCertificateContext = own.Shown,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = PeerCheck.Policy(own, isServer: false, clock.GetUtcNow()),
        RemoteCertificateValidationCallback = check,
        AllowRenegotiation = false,
        AllowTlsResume = false,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection {Direction} {Remote} was refused: {Why}")]
    private partial void LogRefused(string direction, string remote, string why);

    private sealed record TlsPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
