using Ecommerce.Records;
using Ecommerce.Records.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>What only SQLite can get wrong.</summary>
public sealed class SqliteRecordBackendTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("records-").FullName;
    private readonly SqliteRecordOptions _options;
    private RecordStore? _store;

    public SqliteRecordBackendTests() =>
        _options = new() { DataSource = Path.Combine(_folder, "deeper", "records.db"), BusyTimeout = TimeSpan.FromMilliseconds(20) };

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Commit_WhenItReturns_IsOnTheDisk()
    {
        await OpenAsync(NoteJson.Kind);

        using var writer = SqliteConnections.Open(_options, isWriter: true);

        // 2 is FULL: the log is flushed before a commit returns.
        Assert.Equal(("wal", 2L), ((string)Query(writer, "pragma journal_mode")!, (long)Query(writer, "pragma synchronous")!));
    }

    [Fact]
    public async Task Close_WhileListsHaveTheFileOpen_LeavesNothingInTheLog()
    {
        var store = await OpenAsync(NoteJson.Kind);
        using var list = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _options.DataSource, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        list.Open();
        await store.WriteAsync(Note("a"));
        Assert.NotEqual(0, new FileInfo(_options.DataSource + "-wal").Length);
        Assert.Equal(0L, Query(list, "select count(*) from record where id = 'nobody'"));

        await store.CloseAsync();

        Assert.Equal(0, new FileInfo(_options.DataSource + "-wal").Length);
        Assert.Equal(1L, Query(list, "select count(*) from record where id = 'a'"));
    }

    [Fact]
    public async Task Write_WhenAnotherProcessLocksTheFile_IsRefusedAndWorksAgainAfterwards()
    {
        var store = await OpenAsync(NoteJson.Kind);
        using var other = Connect();
        Query(other, "begin immediate");

        var locked = await store.WriteAsync(Note("a"));
        Query(other, "rollback");
        var free = await store.WriteAsync(Note("a"));

        Assert.Equal((WriteStatus.Refused, WriteStatus.Written), (locked.Status, free.Status));
    }

    [Fact]
    public async Task Open_WhenAnIndexWasDeclaredAnew_BuildsItAnew()
    {
        await OpenAsync(NoteJson.Kind with { Indexes = [new("number", ["state.text"], Unique: true)] });
        await _store!.WriteAsync(Note("a"));
        await _store.CloseAsync();

        await OpenAsync(NoteJson.Kind);

        Assert.Equal(WriteStatus.Written, (await _store.WriteAsync(Note("b"))).Status);
        using var reader = Connect();
        var plan = (string)Query(
            reader, "explain query plan select id from record where kind = 'note' and json_extract(body, '$.state.number') = 'N-1'", column: 3)!;
        Assert.Contains("USING INDEX record:note:number", plan);
    }

    [Fact]
    public async Task Open_WhenTheFileIsNoDatabase_SaysSo()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_options.DataSource)!);
        await File.WriteAllTextAsync(_options.DataSource, new string('x', 8192));

        await Assert.ThrowsAsync<SqliteException>(() => OpenAsync(NoteJson.Kind));
    }

    private static RecordWrite Note(string id) =>
        new() { Key = new("note", id), Version = 1, Body = """{"state":{"text":"same"}}"""u8.ToArray() };

    private static object? Query(SqliteConnection connection, string sql, int column = 0)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetValue(column) : null;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_options.DataSource};Pooling=False");
        connection.Open();
        return connection;
    }

    private async Task<RecordStore> OpenAsync(RecordKind kind)
    {
        _store = new("sqlite", new SqliteRecordBackend(_options), new(), TimeProvider.System, NullLogger<RecordStore>.Instance);
        await _store.OpenAsync([kind]);
        return _store;
    }
}
