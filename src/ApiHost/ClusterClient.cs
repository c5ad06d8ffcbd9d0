using Ecommerce.Api.Http;
using Ecommerce.Hosting;
using Orleans.Configuration;
using Orleans.Connections.MutualTls;
using Orleans.Dashboard;

namespace Ecommerce.ApiHost;

/// <summary>The connection to the silos, which are found in the membership.</summary>
internal static class ClusterClient
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often the membership is asked for silos that are new: soon enough that a cluster which was replaced is found within a request's time.</summary>
    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(5);

    public static void AddClusterClient(this IHostApplicationBuilder builder, ClusterSettings cluster, ClusterTls? tls)
    {
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Membership));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = RequestDeadline.Length);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = GatewayRefresh);
            client.UseConnectionRetryFilter(WaitForSilosAsync);
            client.AddDashboard();
            if (tls is not null) client.UseMutualTls(tls.Apply);
        });
        builder.Services.AddSingleton<ClusterConnection>();
        builder.Services.AddSingleton<IClusterConnectionStatusObserver>(provider => provider.GetRequiredService<ClusterConnection>());
        builder.Services.AddHealthChecks().AddCheck<ClusterConnection>("cluster", tags: [HealthTags.Ready]);
    }

    // The API may be started before the silos are; the startup probe says how long that may last.
    private static async Task<bool> WaitForSilosAsync(Exception fault, CancellationToken cancellationToken)
    {
        await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        return true;
    }
}
