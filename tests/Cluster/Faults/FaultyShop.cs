using System.Diagnostics;
using System.Text;
using Ecommerce.Api;
using Ecommerce.Contracts.Settings;
using Ecommerce.Grains;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Payments;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Ecommerce.Records.Memory;
using Ecommerce.Records.Waking;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Orders;
using Ecommerce.Tests.Cluster.Records;
using Ecommerce.Tests.Cluster.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>
/// The whole shop in memory, from HTTP to the records, in a time that only the test moves. Everything that leaves its process passes
/// <see cref="Points"/>, where it can be made to fail.
/// </summary>
public sealed class FaultyShop : IAsyncDisposable
{
    private readonly BrokenParts _broken;
    private readonly InProcessTestCluster _cluster;
    private WebApplication? _api;
    private HttpClient? _http;

    private FaultyShop(int silos, BrokenParts broken)
    {
        _broken = broken;
        Store = new(new MemoryRecordBackend(), Points);
        Events = new(Points);
        Calls = new(Points);
        Gateway = new FaultyGateway(Script, Points);
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        builder.ConfigureClient(client => client.AddOutgoingGrainCallFilter(Calls));
        _cluster = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new SiloClock();

    public FaultPoints Points { get; } = new();

    public FaultyStore Store { get; }

    public FaultyPublisher Events { get; }

    public ScriptedGateway Script { get; } = new();

    public IGrainFactory Grains => _cluster.Client;

    private FaultyCalls Calls { get; }

    private IPaymentGateway Gateway { get; }

    public static async Task<FaultyShop> StartAsync(int silos = 1, BrokenParts? broken = null)
    {
        var shop = new FaultyShop(silos, broken ?? new());
        await shop._cluster.DeployAsync();
        await shop.StartApiAsync();
        return shop;
    }

    /// <summary>Sends a request and lets time pass while it is not answered: what waits for a clock waits for this one.</summary>
    public async Task<(int Status, string Body, bool IsReplay)> SendAsync(HttpCall request)
    {
        using var message = new HttpRequestMessage(request.Method, request.Path);
        if (request.Body is not null) message.Content = new StringContent(request.Body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in request.Headers) message.Headers.TryAddWithoutValidation(name, value);
        var sending = _http!.SendAsync(message);
        while (await Task.WhenAny(sending, Task.Delay(20)) != sending) Clock.Advance(TimeSpan.FromMilliseconds(200));
        using var response = await sending;
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Contains("Idempotent-Replayed"));
    }

    /// <summary>Its owner decides when money is taken.</summary>
    public async Task CaptureAtAsync(CaptureMoment moment)
    {
        var settings = Grains.GetGrain<ISettingsGrain>(ISettingsGrain.Key);
        var current = await settings.GetAsync();
        if (current.Settings.Capture == moment) return;
        var changed = await settings.ChangeAsync(new()
        {
            Operation = new() { Id = Guid.NewGuid().ToString() },
            ExpectedRevision = current.Revision,
            Settings = current.Settings with { Capture = moment },
        });
        Assert.Null(changed.Rejection);
        await SettleAsync();
    }

    /// <summary>Drops everything that grains have in memory, as the death of their silo would.</summary>
    public Task RestartAsync() => Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    /// <summary>Waits until nothing moves any more. Time passes only for whoever waits for it and nothing else, such as a buyer for an outcome.</summary>
    public async Task QuietAsync()
    {
        const int calm = 3, patience = 50;
        var (rests, polls) = (0, 0);
        await UntilAsync(
            () =>
            {
                rests = IsQuiet() ? rests + 1 : 0;
                if (++polls % patience == 0) Clock.Advance(TimeSpan.FromMilliseconds(500));
                return rests >= calm;
            },
            "the shop came to rest");
    }

    /// <summary>Lets a second pass, and what became due in it happen.</summary>
    public async Task TickAsync()
    {
        var scans = Store.Scans;
        Clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(() => Store.Scans > scans, "somebody looked for what is due");
        await QuietAsync();
    }

    /// <summary>Lets time pass from one due time to the next until nothing is due any more, or never comes to an end.</summary>
    public async Task SettleAsync()
    {
        const int enough = 200;
        await QuietAsync();
        for (var steps = 0; await Store.NextDueAsync() is { } next; steps++)
        {
            Assert.True(steps < enough, $"I13: {next.Key} never comes to rest.");
            var wait = next.DueAt - Clock.GetUtcNow();
            if (wait > TimeSpan.Zero) Clock.Advance(wait);
            await TickAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_api is not null) await _api.DisposeAsync();
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    // Asked often, since thousands of runs wait here; a minute passes only when something hangs.
    private static async Task UntilAsync(Func<bool> condition, string what)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); await Task.Delay(1))
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"Waited a minute in vain until {what}.");
    }

    private bool IsQuiet() =>
        Calls.AreDone && _cluster.Silos.All(silo => _cluster.GetSiloServiceProvider(silo.SiloAddress).GetRequiredService<RecordWaker>().IsIdle);

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<TimeProvider>(Clock);
        silo.Services.AddRecordStore("default", _ => _broken.Store(Store));
        silo.Services.AddSingleton(_broken.Gateway(Gateway));
        silo.Services.AddSingleton(_broken.Publisher(Events));
        silo.Services.AddSingleton<IMailSender>(new SentMails());
        silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        silo.AddOutgoingGrainCallFilter(Calls);
        silo.AddIncomingGrainCallFilter(Calls);
        // Every read is a call here, so that it can fail.
        silo.Services.AddSingleton(new NearbyViews { IsOn = false });
        silo.AddShopGrains();
        _broken.Silo(silo);
    }

    private async Task StartApiAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(
            ["--environment=Test", "--Api:RateLimits:Browse:Permits=0", "--Api:RateLimits:Checkout:Permits=0"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IGrainFactory>(_cluster.Client);
        builder.Services.AddSingleton(Gateway);
        // Lists are read from databases, of which there is none here.
        builder.Services.AddSingleton<IProductQueries>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddSingleton<IProductSearch>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddSingleton<IProductSearchIndex>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddSingleton<IStockLevels>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddSingleton<IOrderQueries>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddSingleton<ICartQueries>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddSingleton<IPromotionQueries>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddSingleton<IAuditQueries>(_ => throw new InvalidOperationException("This shop has no lists."));
        builder.Services.AddShopApi(builder.Configuration);
        builder.Services.AddAuthentication("staff").AddScheme<AuthenticationSchemeOptions, StaffAuthentication>("staff", null);
        _api = builder.Build();
        _api.MapShopApi();
        await _api.StartAsync();
        _http = _api.GetTestClient();
        _http.Timeout = TimeSpan.FromMinutes(2);
    }
}
