using Ecommerce.Adapters.Payments.Sandbox;
using Ecommerce.Adapters.Sqlite;
using Ecommerce.Adapters.Sqlite.Search;
using Ecommerce.Api;
using Ecommerce.Api.Http;
using Ecommerce.Api.Payments;
using Ecommerce.Api.Search;
using Ecommerce.Grains;
using Ecommerce.Grains.Search;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Users;
using Ecommerce.Records.Sqlite;
using Ecommerce.Standalone.Data;
using Ecommerce.Standalone.Demo;
using Ecommerce.Standalone.Notifications;
using Ecommerce.Standalone.Pages;
using Microsoft.AspNetCore.DataProtection;
using Orleans.Configuration;
using Orleans.Dashboard;
using Serilog;

namespace Ecommerce.Standalone;

/// <summary>Silo, API and pages in one process: what is plugged in where when a shop runs alone.</summary>
internal static class ShopHost
{
    /// <summary>How long requests and grains may take to finish when the shop stops.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    /// <summary>What the environment says this is. Nothing said: a demo on somebody's machine, which must not count as production.</summary>
    public static string Environment { get; } =
        System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? "Standalone";

    /// <summary>Whether the payment sandbox may stand in for a gateway: anywhere but in what calls itself production.</summary>
    public static bool TakesPlayMoney => !Environment.Equals(Environments.Production, StringComparison.OrdinalIgnoreCase);

    public static WebApplication Build(int port, DataFolder data, ShopSecrets secrets, Uri gateway, TimeProvider clock, Serilog.ILogger log, Screen screen)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        Configure(builder.Configuration, data);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services.AddSerilog(log);
        builder.Services.AddSingleton(clock);

        // The dashboard's cookies live ten minutes; nothing needs to outlast the process.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        AddStores(builder.Services, data);
        builder.Services.AddSandboxPaymentGateway(options =>
        {
            options.BaseAddress = gateway;
            options.ApiKey = secrets.GatewayKey;
            options.WebhookSecret = secrets.WebhookSecret;
            options.EnvironmentName = Environment;
            options.AllowOutsideDevelopment = TakesPlayMoney;
        });
        AddMessages(builder.Services, secrets, port);
        builder.Services.AddShopApi(builder.Configuration);
        var demo = new DemoProgress(data.Demo.IsDemo, data.Demo.IsLoading, data.Demo.IsInPast);
        builder.Services.AddSingleton(data).AddSingleton(screen).AddSingleton(demo);
        builder.Services.AddSingleton(new StartPage(port, demo));
        builder.UseOrleans(Configure);
        AddHosted(builder.Services);

        var app = builder.Build();
        app.MapShopApi();
        app.UseMiddleware<DemoDoor>();
        app.MapShopDashboard();
        app.MapPages();
        return app;
    }

    // The nights of a past that is lived through in seconds are none.
    private static void AddHosted(IServiceCollection services) => services
        .AddHostedService<DashboardCounters>()
        .AddHostedService(provider => new Nights(ActivatorUtilities.CreateInstance<NightlyReconciliation>(provider, TimeProvider.System)));

    private static void AddStores(IServiceCollection services, DataFolder data)
    {
        services.AddSqliteRecordStore("default", options => options.DataSource = data.Database);
        services.AddSqliteQueries(options => options.DataSource = data.Database);
        services.AddSqliteSearch(options => options.DataSource = data.SearchIndex);
        services.AddSingleton<ProductIndexer>().AddSingleton<IEventPublisher, LocalEventPublisher>();
        services.AddHostedService<SearchUpkeep>();
    }

    private static void AddMessages(IServiceCollection services, ShopSecrets secrets, int port) => services
        .AddSingleton(ShopAddress.At(new($"http://localhost:{port}")))
        .AddSingleton(AccountSecret.Parse(secrets.AccountSecret!))
        .AddSingleton<KeptMails>()
        .AddSingleton<IMailSender>(provider => provider.GetRequiredService<KeptMails>());

    private static void Configure(ISiloBuilder silo)
    {
        var ports = LoopbackPorts.Free(2);
        silo.UseLocalhostClustering(ports[0], ports[1], serviceId: "shop", clusterId: "standalone");
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = RequestDeadline.Length);
        silo.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = RequestDeadline.Length);
        silo.AddShopGrains().AddGatewayWatch();
        silo.AddDashboard(options =>
        {
            options.HideTrace = true;
            // Each update counts every activation and every entry of the grain directory's cache.
            options.CounterUpdateIntervalMs = 5_000;
        });
        if (!silo.Configuration.GetValue<bool>(DashboardCalls.Setting)) DashboardCalls.TakeOff(silo.Services);
    }

    // Below every other source, so that environment variables still win.
    private static void Configure(ConfigurationManager configuration, DataFolder data) =>
        configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                // Only this machine can reach the shop, and a load test of it is a use of it.
                ["Api:RateLimits:Browse:Permits"] = "0",
                ["Api:RateLimits:Checkout:Permits"] = "0",
                ["Users:Tokens:KeyFile"] = Path.Combine(data.Secrets, "token-keys.json"),
            },
        });
}
