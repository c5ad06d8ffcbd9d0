using Ecommerce.Records.Postgres;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records.Postgres;

[Trait("Category", "Server")]
public sealed class PostgresRecordStoreTests(PostgresServer server) : RecordStoreContract<PostgresRecordBackend>, IClassFixture<PostgresServer>
{
    private string? _schema;

    protected override async Task PrepareDataAsync() => _schema = await server.NewSchemaAsync();

    protected override PostgresRecordBackend NewBackend() => new(new() { ConnectionString = _schema!, CreateSchema = true });
}
