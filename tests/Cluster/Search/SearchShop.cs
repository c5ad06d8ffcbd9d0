using System.Text;
using System.Text.Json.Nodes;
using Ecommerce.Adapters.Sqlite;
using Ecommerce.Adapters.Sqlite.Search;
using Ecommerce.Api;
using Ecommerce.Api.Search;
using Ecommerce.Contracts.Inventory;
using Ecommerce.Grains;
using Ecommerce.Grains.Search;
using Ecommerce.Ports.Events;
using Ecommerce.Ports.Search;
using Ecommerce.Records.Sqlite;
using Ecommerce.Tests.Cluster.Catalog;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;
using Xunit;

namespace Ecommerce.Tests.Cluster.Search;

/// <summary>A shop whose catalogue feeds its search index by events, with the API in front; stock is brought by rounds that a test asks for.</summary>
public sealed class SearchShop : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search-shop-");
    private readonly ServiceProvider _index;
    private InProcessTestCluster? _cluster;
    private WebApplication? _api;
    private HttpClient? _client;

    public SearchShop() =>
        _index = new ServiceCollection().AddSqliteSearch(options => options.DataSource = Path.Combine(_folder.FullName, "search.db")).BuildServiceProvider();

    public IProductSearchIndex Index => _index.GetRequiredService<IProductSearchIndex>();

    public IGrainFactory Grains => _cluster!.Client;

    public SearchUpkeep Upkeep => ActivatorUtilities.CreateInstance<SearchUpkeep>(_api!.Services);

    private string Records => Path.Combine(_folder.FullName, "records.db");

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSqliteRecordStore("default", options => options.DataSource = Records);
            silo.Services.AddSingleton<IEventPublisher>(new Feed(new ProductIndexer(Index)));
            silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
            silo.AddShopGrains();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
        await StartApiAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_api is not null) await _api.DisposeAsync();
        if (_cluster is not null)
        {
            await _cluster.StopAllSilosAsync();
            await _cluster.DisposeAsync();
        }

        await _index.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public async Task<ApiAnswer> GetAsync(string path) => await SendAsync(HttpMethod.Get, path, null, isStaff: false);

    public async Task<ApiAnswer> StaffAsync(HttpMethod method, string path, JsonNode? body = null, params (string Name, string Value)[] headers) =>
        await SendAsync(method, path, body, isStaff: true, headers);

    /// <summary>Adds units of a SKU as staff do, and lets the index look.</summary>
    public async Task StockAsync(string sku, long delta)
    {
        var command = new AdjustStock { Operation = new() { Id = $"stock:{Guid.NewGuid()}" }, Delta = delta, Reason = "receipt", Actor = "test" };
        Assert.Null((await Grains.GetGrain<ISkuGrain>(sku).AdjustAsync(command)).Rejection);
        await Upkeep.RunOnceAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Creates a product as staff do, and waits until its event is in the index.</summary>
    public async Task CreateAsync(JsonNode product)
    {
        var before = await Index.GetStateAsync(TestContext.Current.CancellationToken);
        var created = await StaffAsync(HttpMethod.Post, "/api/admin/products", product, ("Idempotency-Key", Guid.NewGuid().ToString("N")));
        Assert.Equal(201, created.Status);
        await UntilAsync(async () => (await Index.GetStateAsync(CancellationToken.None)).Products > before.Products);
    }

    /// <summary>Waits until something that events bring about is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var tries = 0; !await condition(); tries++)
        {
            Assert.True(tries < 500, "The index was not told within 10 s.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string path, JsonNode? body, bool isStaff, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (isStaff) request.Headers.TryAddWithoutValidation(StaffAuthentication.Header, "usr_staff");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client!.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new()
        {
            Status = (int)response.StatusCode,
            Body = text.Length > 0 ? JsonNode.Parse(text) : null,
            Headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    private async Task StartApiAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--environment=Test"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IGrainFactory>(_cluster!.Client);
        builder.Services.AddSqliteQueries(options => options.DataSource = Records);
        builder.Services.AddSingleton(Index).AddSingleton(_index.GetRequiredService<IProductSearch>());
        builder.Services.AddShopApi(builder.Configuration);
        builder.Services.AddAuthentication("staff").AddScheme<AuthenticationSchemeOptions, StaffAuthentication>("staff", null);
        _api = builder.Build();
        _api.MapShopApi();
        await _api.StartAsync();
        _client = _api.GetTestClient();
    }

    private sealed class Feed(ProductIndexer indexer) : IEventPublisher
    {
        public Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken) => indexer.HandleAsync(shopEvent, cancellationToken);
    }
}
