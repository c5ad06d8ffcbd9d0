using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ecommerce.Adapters.Payments.Sandbox;

/// <summary>The sandbox gateway as a server of its own on a loopback port, so that its timeouts and lost answers are real ones.</summary>
public sealed class SandboxGatewayHost : IAsyncDisposable
{
    private const long MaxRequestBytes = 64 * 1024;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;

    private SandboxGatewayHost(WebApplication application)
    {
        _application = application;
        BaseAddress = new Uri(application.Urls.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts it. Throws when the options are not right or the port is taken.</summary>
    public static async Task<SandboxGatewayHost> StartAsync(
        SandboxGatewayOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Empty: the settings, addresses and logs of the shop around it are not its own.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.AddSandboxGateway(options);

        var application = builder.Build();
        try
        {
            application.MapSandboxGateway();
            await application.StartAsync(cancellationToken);
            return new SandboxGatewayHost(application);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it: what is under way is finished, what hangs is cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }

    /// <summary>Leaves signals to the owner of this host: on Ctrl-C the shop drains first and needs its gateway until then.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
