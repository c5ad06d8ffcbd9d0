using System.Net;
using System.Net.Sockets;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Contracts.Orders;
using Ecommerce.Grains;
using Ecommerce.Ports.Events;
using Ecommerce.Records.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ecommerce.Tests.Load.Inventory;

/// <summary>A silo with the shop's grains on a SQLite file, and callers inside it.</summary>
internal sealed class StockedSilo : IAsyncDisposable
{
    private static readonly DateTimeOffset Never = DateTimeOffset.MaxValue.AddYears(-1);
    private readonly IHost _host;

    private StockedSilo(IHost host) => _host = host;

    public static async Task<StockedSilo> StartAsync(string folder)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSqliteRecordStore("default", options => options.DataSource = Path.Combine(folder, "records.db"));
        builder.Services.AddSingleton<IEventPublisher, NobodyListens>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.AddShopGrains();
        });
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    public async Task<StockView> StockAsync(string sku, long units)
    {
        var outcome = await Sku(sku).AdjustAsync(new() { Operation = new() { Id = "receipt" }, Delta = units, Reason = "receipt", Actor = "bench" });
        return outcome.Value ?? throw new InvalidOperationException(outcome.Rejection!.Code);
    }

    /// <summary>Holds one unit for an order of its own; false when there is none left.</summary>
    public async Task<bool> HoldAsync(string sku, string holdId) =>
        (await Sku(sku).HoldAsync(new() { HoldId = holdId, Owner = OrderOf(holdId), Quantity = 1, Deadline = Never })).Rejection is null;

    public async Task CommitAsync(string sku, string holdId)
    {
        var outcome = await Sku(sku).CommitAsync(new() { HoldId = holdId, Owner = OrderOf(holdId) });
        if (outcome.Rejection is { } refused) throw new InvalidOperationException($"A hold that was answered is {refused.Code}.");
    }

    public async Task<StockView> LevelsAsync(string sku) => (await Sku(sku).GetAsync())!;

    public async Task<bool> HasAsync(string sku, string holdId) => await Sku(sku).FindHoldAsync(holdId) is not null;

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private ISkuGrain Sku(string sku) => _host.Services.GetRequiredService<IGrainFactory>().GetGrain<ISkuGrain>(sku);

    private static OrderId OrderOf(string holdId) => OrderId.Derive(CartId.From(holdId.Split(':')[0]), "key-of-the-bench");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
