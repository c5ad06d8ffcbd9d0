using Ecommerce.Grains;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Notifications;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Payments;
using Ecommerce.Records;
using Ecommerce.Records.Memory;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Orders;
using Ecommerce.Tests.Cluster.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;
using Xunit;

namespace Ecommerce.Tests.Cluster.Users;

/// <summary>One silo with users and claims over memory, in a time that only the test moves.</summary>
public sealed class UsersCluster : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    public FakeTimeProvider Clock { get; } = new SiloClock();

    public FaultyRecordBackend Backend { get; } = new(new MemoryRecordBackend());

    public SentMails Mails { get; } = new();

    public ListedOrders Orders { get; } = new();

    public NoCarts Carts { get; } = new();

    public IClusterClient Client => _cluster!.Client;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Clock);
            silo.Services.AddRecordStore("default", _ => Backend);
            silo.Services.AddSingleton<IMailSender>(Mails);
            silo.Services.AddSingleton<IOrderQueries>(Orders);
            silo.Services.AddSingleton<ICartQueries>(Carts);
            silo.Services.AddSingleton<IEventPublisher>(new EventLog());
            // Orders ask it what it can do when they start.
            silo.Services.AddSingleton<IPaymentGateway>(new ScriptedGateway());
            silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
            silo.AddShopGrains();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>Drops what a grain has in memory, as the death of its silo would.</summary>
    public Task ForgetAsync(IAddressable grain) => _cluster!.DeactivateAsync(grain);

    /// <summary>Lets time pass until the work is done: it may wait for a time of the test.</summary>
    public async Task<T> AdvanceUntilDoneAsync<T>(Task<T> work)
    {
        await Eventually.IsTrueAsync(
            () =>
            {
                if (!work.IsCompleted) Clock.Advance(TimeSpan.FromMilliseconds(20));
                return work.IsCompleted;
            },
            "the work was done");
        return await work;
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is null) return;
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
