using System.Net;
using Ecommerce.Adapters.Postgres;
using Ecommerce.Adapters.Postgres.Search;
using Ecommerce.Grains;
using Ecommerce.Grains.Search;
using Ecommerce.Hosting;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Notifications;
using Ecommerce.Records.Postgres;
using Ecommerce.Silo.Notifications;
using Orleans.Configuration;
using Orleans.Connections.MutualTls;
using Orleans.Dashboard;

namespace Ecommerce.Silo;

/// <summary>What is plugged in where in a silo of the cluster.</summary>
internal static class SiloHost
{
    // As long as the API gives a request.
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Registers all of it. Nothing is connected to before the host starts; faults of settings are collected.</summary>
    public static void Configure(IHostApplicationBuilder builder, SiloSettings silo, Settings settings)
    {
        var cluster = ClusterSettings.Read(settings);
        builder.Logging.AddLines();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = silo.ShutdownTimeout);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPostgresRecordStore("default", options => options.ConnectionString = cluster.Shop);
        builder.Services.AddPostgresQueries(options => options.ConnectionString = cluster.Shop);
        builder.Services.AddPostgresSearch(options => options.ConnectionString = cluster.Shop);
        builder.Services.AddPaymentGateway(settings, builder.Environment);
        builder.Services.AddSingleton(settings.AccountSecret());
        builder.Services.AddSingleton<ProductIndexer>().AddSingleton<IEventPublisher, LocalEventPublisher>();
        var mails = settings.Folder("Mail:PickupFolder", "the folder where mails are put for a mail server to pick up");
        builder.Services.AddSingleton<IMailSender>(new PickupFolder(mails));
        var tls = ClusterTls.Read(settings, builder.Environment, isSilo: true);
        builder.UseOrleans(orleans =>
        {
            Configure(orleans, silo, cluster);
            if (tls is not null) orleans.UseMutualTls(tls.Apply);
        });
    }

    private static void Configure(ISiloBuilder orleans, SiloSettings silo, ClusterSettings cluster)
    {
        orleans.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, cluster.ServiceId));
        orleans.Configure<SiloOptions>(options => options.SiloName = silo.Name);
        orleans.ConfigureEndpoints(silo.Address, silo.Port, silo.GatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(silo.Address));
        orleans.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterSettings.Invariant, cluster.Membership));
        orleans.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
        orleans.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
        orleans.AddShopGrains().AddGatewayWatch();
        orleans.AddDashboard(options =>
        {
            options.HideTrace = true;
            // Each update counts every activation and every entry of the grain directory's cache.
            options.CounterUpdateIntervalMs = 5_000;
        });
    }
}
