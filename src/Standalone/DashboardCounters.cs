namespace Ecommerce.Standalone;

/// <summary>
/// Stops the counters of the Orleans dashboard. Every second, whether anybody looks or not, they count each activation and each entry of the
/// directory's cache: 5 to 10 % of a busy shop's CPU, and most of an idle one's. Silos, grains, calls and their times are still shown.
/// </summary>
internal sealed class DashboardCounters(IServiceProvider services) : IHostedService
{
    private const string Host = "Orleans.Dashboard.DashboardHost";

    // Hosted services start in the order in which they were added: the dashboard's has started, and all it disposes of is its counters.
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var host in services.GetServices<IHostedService>().Where(service => service.GetType().FullName == Host).OfType<IAsyncDisposable>())
            await host.DisposeAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
