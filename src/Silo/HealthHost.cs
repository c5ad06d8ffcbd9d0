using System.Net;
using Ecommerce.Hosting;

namespace Ecommerce.Silo;

/// <summary>
/// <c>/health/startup</c>: the silo joined its cluster. <c>/health/ready</c>: it takes part; false before it begins to drain. <c>/health/live</c>:
/// the process answers, which asks nothing else, so that no outage of a database restarts every silo at once.
/// </summary>
internal static class HealthHost
{
    public static async Task<IAsyncDisposable> StartAsync(SiloSettings silo, IHostApplicationLifetime lifetime)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Whoever has only this machine's address is not asked from elsewhere.
            kestrel.Listen(IPAddress.IsLoopback(silo.Address) ? silo.Address : IPAddress.Any, silo.HttpPort);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Logging.AddLines();
        var app = builder.Build();
        app.MapGet("/health/startup", context => AnswerAsync(context, lifetime.ApplicationStarted.IsCancellationRequested));
        app.MapGet("/health/ready", context => AnswerAsync(
            context, lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested));
        app.MapGet("/health/live", context => AnswerAsync(context, true));
        await app.StartAsync();
        return app;
    }

    private static Task AnswerAsync(HttpContext context, bool isWell)
    {
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsync(isWell ? "Healthy" : "Unhealthy");
    }

    /// <summary>Leaves signals to the silo: the routes end after it.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
