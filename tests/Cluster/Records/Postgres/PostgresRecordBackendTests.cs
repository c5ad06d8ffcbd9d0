using Ecommerce.Records;
using Ecommerce.Records.Postgres;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records.Postgres;

/// <summary>What only PostgreSQL can get wrong.</summary>
[Trait("Category", "Server")]
public sealed class PostgresRecordBackendTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private readonly List<PostgresRecordBackend> _backends = [];
    private string _schema = "";

    public async ValueTask InitializeAsync() => _schema = await server.NewSchemaAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var backend in _backends)
            await backend.DisposeAsync();
    }

    [Fact]
    public async Task Open_WithoutDdl_NamesEverythingThatIsMissing()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(NoteJson.Kind, createSchema: false));

        Assert.Contains("table record, table record_entry, index record:note:number", fault.Message);
    }

    [Fact]
    public async Task Open_WithoutDdl_TakesWhatWasMigrated()
    {
        await OpenAsync(NoteJson.Kind);

        var backend = await OpenAsync(NoteJson.Kind, createSchema: false);

        Assert.Equal(WriteStatus.Written, (await WriteAsync(backend, Note("a", 1))).Single().Status);
    }

    [Fact]
    public async Task Open_BySeveralAtOnce_MakesOneSchema()
    {
        var backends = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => OpenAsync(NoteJson.Kind)));

        Assert.All(backends, Assert.NotNull);
        Assert.Equal(5L, await PostgresServer.ExecuteAsync(_schema, "select count(*) from pg_indexes where schemaname = current_schema()"));
    }

    [Fact]
    public async Task Open_WhenAnIndexWasDeclaredAnew_BuildsItAnew()
    {
        var strict = await OpenAsync(NoteJson.Kind with { Indexes = [new("number", ["state.text"], Unique: true)] });
        await WriteAsync(strict, Note("a", 1));
        Assert.Equal(WriteStatus.Duplicate, (await WriteAsync(strict, Note("b", 1))).Single().Status);

        var backend = await OpenAsync(NoteJson.Kind);

        Assert.Equal(WriteStatus.Written, (await WriteAsync(backend, Note("b", 1))).Single().Status);
    }

    [Fact]
    public async Task Write_OfInsertsAndReplacements_IsOneTransaction()
    {
        var backend = await OpenAsync(NoteJson.Kind);
        await WriteAsync(backend, Note("a", 1));

        await WriteAsync(backend, Note("a", 2), Note("b", 1));

        Assert.Equal(1L, await PostgresServer.ExecuteAsync(_schema, "select count(distinct xmin::text) from record"));
    }

    [Fact]
    public async Task Write_WhenTheServerGivesTheStatementUp_IsRefusedAndNothingIsWritten()
    {
        var backend = await OpenAsync(NoteJson.Kind, statementTimeout: TimeSpan.FromMilliseconds(200));
        await WriteAsync(backend, Note("a", 1));
        await using var other = new Npgsql.NpgsqlConnection(_schema);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new Npgsql.NpgsqlCommand("select 1 from record for update", other))
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var locked = await WriteAsync(backend, Note("a", 2), Note("b", 1));
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        var free = await WriteAsync(backend, Note("a", 2), Note("b", 1));

        Assert.All(locked, result => Assert.Equal(WriteStatus.Refused, result.Status));
        Assert.All(free, result => Assert.Equal(WriteStatus.Written, result.Status));
    }

    [Fact]
    public async Task Write_WhenTheConnectionWasCutOff_WorksAgainWithTheNextBatch()
    {
        var backend = await OpenAsync(NoteJson.Kind);
        await WriteAsync(backend, Note("a", 1));
        await PostgresServer.ExecuteAsync(_schema, "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user");

        // The first batch meets the dead connection; whatever it is told, it is never "written" without being there.
        var cut = await Record.ExceptionAsync(() => WriteAsync(backend, Note("b", 1)));
        var next = (await WriteAsync(backend, Note("c", 1))).Single();

        Assert.Equal(WriteStatus.Written, next.Status);
        var stored = await backend.ReadAsync([new("note", "b"), new("note", "c")], TestContext.Current.CancellationToken);
        Assert.Equal((cut is null, true), (stored[0] is not null, stored[1] is not null));
    }

    private async Task<PostgresRecordBackend> OpenAsync(RecordKind kind, bool createSchema = true, TimeSpan? statementTimeout = null)
    {
        var options = new PostgresRecordOptions { ConnectionString = _schema, CreateSchema = createSchema };
        if (statementTimeout is { } timeout)
            options.StatementTimeout = timeout;
        var backend = new PostgresRecordBackend(options);
        lock (_backends)
            _backends.Add(backend);
        await backend.OpenAsync([kind], TestContext.Current.CancellationToken);
        return backend;
    }

    private static async Task<WriteResult[]> WriteAsync(PostgresRecordBackend backend, params RecordWrite[] writes)
    {
        var results = new WriteResult[writes.Length];
        await backend.WriteAsync(writes, results, TestContext.Current.CancellationToken);
        return results;
    }

    private static RecordWrite Note(string id, long version) =>
        new() { Key = new("note", id), Version = version, Body = """{"schema":1,"state":{"text":"same"}}"""u8.ToArray() };
}
