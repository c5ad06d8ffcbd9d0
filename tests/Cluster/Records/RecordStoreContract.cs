using System.Text;
using System.Text.Json.Nodes;
using Ecommerce.Records;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>What every database behind a record store must do. Each implementation of <see cref="IRecordBackend"/> inherits all of it.</summary>
public abstract partial class RecordStoreContract<TBackend> : IAsyncLifetime
    where TBackend : IRecordBackend
{
    private readonly List<RecordStore> _stores = [];

    protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-01-01T00:00:00Z"));

    /// <summary>The backend under the store that was opened last.</summary>
    protected FaultyRecordBackend Backend { get; private set; } = null!;

    /// <summary>A backend over this test's own data; called again, it sees what was written before.</summary>
    protected abstract TBackend NewBackend();

    protected virtual void DeleteData()
    {
    }

    /// <summary>Makes room for this test's data before it runs.</summary>
    protected virtual Task PrepareDataAsync() => Task.CompletedTask;

    public async ValueTask InitializeAsync() => await PrepareDataAsync();

    public async ValueTask DisposeAsync()
    {
        Backend?.Release();
        foreach (var store in _stores)
            await store.CloseAsync();
        DeleteData();
        GC.SuppressFinalize(this);
    }

    protected async Task<RecordStore> OpenAsync(Action<RecordStoreOptions>? configure = null)
    {
        var options = new RecordStoreOptions();
        configure?.Invoke(options);
        Backend = new(NewBackend());
        var store = new RecordStore("contract", Backend, options, Clock, NullLogger<RecordStore>.Instance);
        _stores.Add(store);
        await store.OpenAsync([NoteJson.Kind]);
        return store;
    }

    protected static RecordKey Key(string id) => new("note", id);

    protected static byte[] Body(string? text = "x", string? number = null) => Encoding.UTF8.GetBytes(
        number is null ? $$$"""{"state":{"text":"{{{text}}}"}}""" : $$$"""{"state":{"text":"{{{text}}}","number":"{{{number}}}"}}""");

    protected static RecordWrite Write(string id, long version, string text = "x", params EntryWrite[] entries) =>
        new() { Key = Key(id), Version = version, Body = Body(text), Entries = entries };

    protected static RecordWrite Numbered(string id, long version, string number) =>
        new() { Key = Key(id), Version = version, Body = Body(number: number) };

    protected static RecordWrite Clear(string id, long version) => new() { Key = Key(id), Version = version, Body = null };

    protected static EntryWrite Entry(string key, string value) => new(key, Encoding.UTF8.GetBytes($"{{\"v\":\"{value}\"}}"));

    protected static EntryWrite Removal(string key) => new(key, null);

    protected static async Task<string?> TextAsync(IRecordStore store, string id) =>
        (await store.ReadAsync(Key(id)))?.Body is { } body ? Text(body) : null;

    /// <summary>The JSON without its white space: a database that understands JSON keeps what it says, not how it was written.</summary>
    protected static string Text(ReadOnlyMemory<byte> body) => JsonNode.Parse(body.Span)!.ToJsonString();

    protected static async Task<string[]> EntriesAsync(IRecordStore store, string id, string prefix = "") =>
        [.. (await store.ReadEntriesAsync(Key(id), prefix)).Select(entry => $"{entry.Key}={Text(entry.Body)}")];

    protected static async Task<WriteStatus> StatusAsync(ValueTask<WriteResult> write) => (await write).Status;

    /// <summary>Holds a first batch at the database, so that what is written meanwhile forms the next one.</summary>
    protected async Task<Task<WriteResult>> HoldFirstBatchAsync(RecordStore store)
    {
        var before = Backend.Batches.Count;
        Backend.Hold();
        var first = store.WriteAsync(Write("first", 1)).AsTask();
        await Eventually.IsTrueAsync(() => Backend.Batches.Count == before + 1, "the first batch is at the database");
        return first;
    }
}
