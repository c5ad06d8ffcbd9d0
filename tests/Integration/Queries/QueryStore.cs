using System.Text;
using System.Text.Json;
using Ecommerce.Grains.Catalog;
using Ecommerce.Grains.Users;
using Ecommerce.Ports;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Ecommerce.Records;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>A real record store of a test's own, with the lists over it.</summary>
public abstract class QueryStore : IAsyncLifetime
{
    public abstract IProductQueries Products { get; }

    public abstract IOrderQueries Orders { get; }

    public abstract ICartQueries Carts { get; }

    public abstract IPromotionQueries Promotions { get; }

    public abstract IAuditQueries Audit { get; }

    public abstract IStockLevels Stock { get; }

    protected abstract IRecordBackend Backend { get; }

    public virtual async ValueTask InitializeAsync()
    {
        var registered = new ServiceCollection().AddCatalogRecords().AddUserRecords().BuildServiceProvider().GetServices<RecordKind>();
        await Backend.OpenAsync([.. registered, Kind("order", OrderIndexes.All), Kind("cart", CartIndexes.All), Kind("promotion", PromotionIndexes.All), Kind("sku", [])], CancellationToken.None);
    }

    public abstract ValueTask DisposeAsync();

    public async Task<WriteStatus> WriteAsync(string kind, string id, string state, long version = 1)
    {
        var results = new WriteResult[1];
        var body = Encoding.UTF8.GetBytes($$"""{"schema":1,"revision":{{version}},"sequence":0,"state":{{state}}}""");
        await Backend.WriteAsync([new() { Key = new(kind, id), Version = version, Body = body }], results, CancellationToken.None);
        return results[0].Status;
    }

    public Task<WriteStatus> WriteAsync(string id, ProductState state) =>
        WriteAsync("product", id, JsonSerializer.Serialize(state, ProductJson.Default.ProductState));

    // As the shop registers it, but for the state, which no list looks at.
    private static RecordKind<object> Kind(string name, IReadOnlyList<StateIndex> indexes) => new()
    {
        Name = name,
        Schema = 1,
        Json = null!,
        Indexes = [.. indexes.Select(index => new RecordIndex(index.Name, index.Paths, index.IsUnique))],
    };
}
