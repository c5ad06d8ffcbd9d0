using Ecommerce.Adapters.Sqlite;
using Ecommerce.Ports.Carts;
using Ecommerce.Ports.Catalog;
using Ecommerce.Ports.Orders;
using Ecommerce.Ports.Promotions;
using Ecommerce.Ports.Search;
using Ecommerce.Ports.Users;
using Ecommerce.Records;
using Ecommerce.Records.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Ecommerce.Tests.Integration.Queries;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class SqliteQueryStore : QueryStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("queries-");
    private readonly SqliteRecordBackend _backend;

    public SqliteQueryStore()
    {
        var file = Path.Combine(_folder.FullName, "records.db");
        _backend = new(new() { DataSource = file });
        Reads = new(Options.Create(new SqliteQueryOptions { DataSource = file }));
    }

    public SqliteReads Reads { get; }

    public override IProductQueries Products => new SqliteProductQueries(Reads);

    public override IOrderQueries Orders => new SqliteOrderQueries(Reads);

    public override ICartQueries Carts => new SqliteCartQueries(Reads);

    public override IPromotionQueries Promotions => new SqlitePromotionQueries(Reads);

    public override IAuditQueries Audit => new SqliteAuditQueries(Reads);

    public override IStockLevels Stock => new SqliteStockLevels(Reads);

    protected override IRecordBackend Backend => _backend;

    public override async ValueTask DisposeAsync()
    {
        Reads.Dispose();
        await _backend.DisposeAsync();
        _folder.Delete(recursive: true);
    }

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
