using Ecommerce.Contracts.Orders;
using Ecommerce.Grains;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Payments;
using Ecommerce.Records.Memory;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Records;
using Ecommerce.Tests.Cluster.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>One silo with the whole shop over memory, a scripted gateway, and a time that only the test moves.</summary>
public sealed class ShopCluster : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    public FakeTimeProvider Clock { get; } = new SiloClock();

    public ScriptedGateway Gateway { get; } = new();

    public EventLog Events { get; } = new();

    /// <summary>Whether unknown payments are woken when the gateway answers again; otherwise a test alone says when they ask.</summary>
    public bool WatchesGateway { get; init; }

    public SentMails Mails { get; } = new();

    public IGrainFactory Grains => _cluster!.Client;

    /// <summary>Lets time pass and wakes the order, as the scanner does when its due time has come.</summary>
    public Task WakeAfterAsync(OrderId order, TimeSpan time)
    {
        Clock.Advance(time);
        return Grains.GetGrain<IRecordGrain>(GrainId.Create("order", order.Value)).WakeAsync();
    }

    /// <summary>Drops what a grain has in memory, as the death of its silo would.</summary>
    public Task ForgetAsync(IAddressable grain) => _cluster!.DeactivateAsync(grain);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Clock);
            silo.Services.AddRecordStore("default", _ => new MemoryRecordBackend());
            silo.Services.AddSingleton<IPaymentGateway>(Gateway);
            silo.Services.AddSingleton<IEventPublisher>(Events);
            silo.Services.AddSingleton<IMailSender>(Mails);
            silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
            silo.AddShopGrains();
            if (WatchesGateway) silo.AddGatewayWatch();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is null) return;
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
