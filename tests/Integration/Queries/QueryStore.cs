using System.Text;
using System.Text.Json;
using Ecommerce.Adapters.Sqlite;
using Ecommerce.Grains.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Records;
using Ecommerce.Records.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>A real record store in a folder of its own, with the lists over it.</summary>
public sealed class QueryStore : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("queries-");
    private readonly SqliteRecordBackend _backend;

    public QueryStore()
    {
        var file = Path.Combine(_folder.FullName, "records.db");
        _backend = new(new() { DataSource = file });
        Reads = new(Options.Create(new SqliteQueryOptions { DataSource = file }));
        Products = new(Reads);
        Orders = new(Reads);
    }

    public SqliteReads Reads { get; }

    public SqliteProductQueries Products { get; }

    public SqliteOrderQueries Orders { get; }

    public async ValueTask InitializeAsync()
    {
        var catalog = new ServiceCollection().AddCatalogRecords().BuildServiceProvider().GetServices<RecordKind>();
        var orders = new RecordKind<object>
        {
            Name = "order",
            Schema = 1,
            Json = null!,
            Indexes = [.. OrderIndexes.All.Select(index => new RecordIndex(index.Name, index.Paths, index.IsUnique))],
        };
        await _backend.OpenAsync([.. catalog, orders], CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Reads.Dispose();
        await _backend.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public async Task<WriteStatus> WriteAsync(string kind, string id, string state)
    {
        var results = new WriteResult[1];
        var body = Encoding.UTF8.GetBytes($$"""{"schema":1,"revision":1,"sequence":0,"state":{{state}}}""");
        await _backend.WriteAsync([new() { Key = new(kind, id), Version = 1, Body = body }], results, CancellationToken.None);
        return results[0].Status;
    }

    public Task<WriteStatus> WriteAsync(string id, ProductState state) =>
        WriteAsync("product", id, JsonSerializer.Serialize(state, ProductJson.Default.ProductState));

    /// <summary>What SQLite says it will do, a line per step.</summary>
    public IReadOnlyList<string> Explain(SqliteCommand command)
    {
        using var connection = Reads.Open();
        command.Connection = connection;
        command.CommandText = "explain query plan " + command.CommandText;
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
