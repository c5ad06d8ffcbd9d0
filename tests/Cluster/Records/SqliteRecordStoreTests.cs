using Ecommerce.Records.Sqlite;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class SqliteRecordStoreTests : RecordStoreContract<SqliteRecordBackend>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("records-").FullName;

    protected override SqliteRecordBackend NewBackend() => new(new() { DataSource = Path.Combine(_folder, "records.db") });

    protected override void DeleteData() => Directory.Delete(_folder, recursive: true);
}
