using Ecommerce.Adapters.Postgres;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Ecommerce.Records;
using Ecommerce.Records.Postgres;
using Ecommerce.Tests.Cluster.Records.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>PostgreSQL in a schema of its own, with the lists as a host registers them.</summary>
public sealed class PostgresQueryStore(PostgresServer server, Action<PostgresQueryOptions>? configure = null) : QueryStore
{
    private ServiceProvider? _services;
    private PostgresRecordBackend? _backend;

    public string ConnectionString { get; private set; } = "";

    public override IProductQueries Products => _services!.GetRequiredService<IProductQueries>();

    public override IOrderQueries Orders => _services!.GetRequiredService<IOrderQueries>();

    public override ICartQueries Carts => _services!.GetRequiredService<ICartQueries>();

    public override IPromotionQueries Promotions => _services!.GetRequiredService<IPromotionQueries>();

    public override IAuditQueries Audit => _services!.GetRequiredService<IAuditQueries>();

    public override IStockLevels Stock => _services!.GetRequiredService<IStockLevels>();

    protected override IRecordBackend Backend => _backend!;

    public override async ValueTask InitializeAsync()
    {
        ConnectionString = await server.NewSchemaAsync();
        _backend = new(new() { ConnectionString = ConnectionString, CreateSchema = true });
        _services = new ServiceCollection()
            .AddPostgresQueries(options =>
            {
                options.ConnectionString = ConnectionString;
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        if (_backend is not null)
            await _backend.DisposeAsync();
    }

    /// <summary>What PostgreSQL says it will do for these values, over the connections that lists have: a line per step.</summary>
    internal async Task<string> ExplainAsync(PostgresQuery query)
    {
        await using var batch = _services!.GetRequiredKeyedService<NpgsqlDataSource>(PostgresSources.Primary).CreateBatch();
        batch.BatchCommands.Add(query.Command("explain (costs off) "));
        await using var reader = await batch.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(0));
        return string.Join('\n', steps);
    }
}
