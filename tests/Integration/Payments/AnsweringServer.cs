using System.Net;
using System.Threading.Channels;
using Ecommerce.Adapters.Payments.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ecommerce.Tests.Integration.Payments;

/// <summary>A server that answers every request as the test says and keeps what came.</summary>
public sealed class AnsweringServer : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private readonly WebApplication _application;

    private AnsweringServer(Func<Received, int> status, string body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(async http =>
        {
            using var copy = new MemoryStream();
            await http.Request.Body.CopyToAsync(copy);
            var received = new Received(copy.ToArray(), http.Request.Headers["Stripe-Signature"]);
            http.Response.StatusCode = status(received);
            _received.Writer.TryWrite(received);
            await http.Response.WriteAsync(body);
        });
    }

    public Uri Address => new(_application.Urls.Single());

    public static Task<AnsweringServer> StartAsync(int status, string body) => StartAsync(_ => status, body);

    public static async Task<AnsweringServer> StartAsync(Func<Received, int> status, string body = "")
    {
        var server = new AnsweringServer(status, body);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>The next request that came.</summary>
    public async Task<Received> NextAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        return await _received.Reader.ReadAsync(deadline.Token);
    }

    /// <summary>A client that takes this server for the gateway.</summary>
    public SandboxPaymentGateway Client() => new(
        Options.Create(new SandboxPaymentGatewayOptions
        {
            BaseAddress = Address,
            ApiKey = Sandbox.ApiKey,
            WebhookSecret = Sandbox.WebhookSecret,
            Timeout = Sandbox.Timeout,
            RetryDelay = TimeSpan.Zero,
        }),
        TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    /// <summary>A request's body and signature.</summary>
    public sealed record Received(byte[] Body, string? Signature);
}
