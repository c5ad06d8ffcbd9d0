using Ecommerce.Contracts.Catalog;
using Ecommerce.Contracts.Claims;
using Ecommerce.Grains;
using Ecommerce.Ports.Events;
using Ecommerce.Records.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;
using Xunit;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>One silo with the grains of the shop over a SQLite store in a folder of its own.</summary>
public sealed class CatalogCluster : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-");
    private InProcessTestCluster? _cluster;

    public string DataSource => Path.Combine(_folder.FullName, "records.db");

    public EventLog Events { get; } = new();

    public IGrainFactory Grains => _cluster!.Client;

    public IProductGrain Product(string id) => Grains.GetGrain<IProductGrain>(id);

    public IClaimGrain Claim(string key) => Grains.GetGrain<IClaimGrain>(key);

    public Task DeactivateAsync(IAddressable grain) => _cluster!.DeactivateAsync(grain);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => Configure(silo));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.StopAllSilosAsync();
            await _cluster.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSqliteRecordStore("default", options => options.DataSource = DataSource);
        silo.Services.AddSingleton<IEventPublisher>(Events);
        silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        silo.AddShopGrains();
    }
}
