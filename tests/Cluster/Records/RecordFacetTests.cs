using Ecommerce.Records;
using Ecommerce.Records.Memory;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class RecordFacetTests(RecordFacetTests.Shared shared) : IClassFixture<RecordFacetTests.Shared>
{
    private readonly string _id = $"note-{Guid.NewGuid():N}";

    private INoteGrain Note => shared.Cluster.Note(_id);

    [Fact]
    public async Task Commit_WhenGrainIsDeactivated_IsReadAgain()
    {
        await Note.WriteAsync("kept");
        var before = await Note.ReadAsync();

        await shared.Cluster.DeactivateAsync(Note);

        var after = await Note.ReadAsync();
        Assert.NotEqual(before.Activation, after.Activation);
        Assert.Equal(("kept", 1, 1, true), (after.Text, after.Version, after.Revision, after.Exists));
    }

    [Fact]
    public async Task Read_WhenNothingIsStored_IsAFreshState()
    {
        var note = await Note.ReadAsync();

        Assert.Equal((null, 0, 0, false), (note.Text, note.Version, note.Revision, note.Exists));
    }

    [Fact]
    public async Task Commit_WhenSomebodyElseWrote_IsConflictAndDeactivates()
    {
        await Note.WriteAsync("mine");
        var before = await Note.ReadAsync();
        await OverwriteAsync("theirs");

        await Assert.ThrowsAsync<RecordConflictException>(() => Note.WriteAsync("stale"));

        var after = await Note.ReadAsync();
        Assert.NotEqual(before.Activation, after.Activation);
        Assert.Equal(("theirs", 2), (after.Text, after.Version));
        await Note.WriteAsync("fresh");
        Assert.Equal(3, (await Note.ReadAsync()).Version);
    }

    [Fact]
    public async Task Commit_WhenItsFateIsUnknown_DeactivatesAndReadsTheTruth()
    {
        await Note.WriteAsync("one");
        using var fault = shared.FailAfter(_id, new SqliteException("disk I/O error", 10));

        await Assert.ThrowsAsync<RecordUnknownException>(() => Note.WriteAsync("two"));

        Assert.Equal("two", (await Note.ReadAsync()).Text);
    }

    [Fact]
    public async Task Commit_WhenTheStoreRefuses_KeepsTheOldState()
    {
        await Note.WriteAsync("one");

        await Assert.ThrowsAsync<RecordRefusedException>(() => Note.WriteAsync("nul \0"));

        Assert.Equal("one", (await Note.ReadAsync()).Text);
    }

    [Fact]
    public async Task Commit_WhenTheDiskIsFull_IsRefusedWithTheReason()
    {
        await Note.WriteAsync("one");
        using var full = shared.FailBefore(_id, new RecordBatchRefusedException("disk full", new SqliteException("disk full", 13)));

        var fault = await Assert.ThrowsAsync<RecordRefusedException>(() => Note.WriteAsync("two"));

        Assert.Contains("disk full", fault.Message);
        Assert.Equal("one", (await Note.ReadAsync()).Text);
    }

    [Fact]
    public async Task State_WhenAWriteFailed_IsNotSpokenOfAnyMore()
    {
        await Note.WriteAsync("one");
        await OverwriteAsync("theirs");

        await Assert.ThrowsAsync<RecordUnavailableException>(() => Note.WriteThenReadAsync("stale"));
    }

    [Fact]
    public async Task Commit_WhenUniqueValueIsTaken_IsDuplicateAndTheGrainGoesOn()
    {
        var number = $"N-{_id}";
        await shared.Cluster.Note(_id + "-other").SetNumberAsync(number);
        await Note.WriteAsync("one");
        var before = await Note.ReadAsync();

        await Assert.ThrowsAsync<RecordDuplicateException>(() => Note.SetNumberAsync(number));

        await Note.WriteAsync("two");
        var after = await Note.ReadAsync();
        Assert.Equal(before.Activation, after.Activation);
        Assert.Equal(("two", 2), (after.Text, after.Version));
    }

    [Fact]
    public async Task Commit_WhenAnotherRuns_IsRefusedAsInterleaving() =>
        await Assert.ThrowsAsync<InvalidOperationException>(Note.WriteTwiceAtOnceAsync);

    [Fact]
    public async Task Clear_WhenSomethingIsStored_NeverComesBack()
    {
        await Note.WriteAsync("one");
        await Note.ClearAsync();

        await Assert.ThrowsAsync<RecordRefusedException>(() => Note.WriteAsync("two"));
        await shared.Cluster.DeactivateAsync(Note);
        await Assert.ThrowsAsync<RecordRefusedException>(() => Note.WriteAsync("three"));

        Assert.False((await Note.ReadAsync()).Exists);
    }

    [Fact]
    public async Task Entries_WhenCommitted_AreReadByPrefix()
    {
        await Note.KeepAsync("a/1", "x");
        await Note.KeepAsync("b/1", "y");

        Assert.Equal(["a/1"], await Note.EntriesAsync("a/"));
    }

    [Fact]
    public async Task Operation_WhenRepeatedAfterDeactivation_IsAnsweredFromTheRecord()
    {
        var first = await Note.WriteAsync("one", "op-1");
        await Note.WriteAsync("two");
        await shared.Cluster.DeactivateAsync(Note);

        var again = await Note.WriteAsync("one", "op-1");

        Assert.Equal(first, again);
        Assert.Equal(("two", 2), ((await Note.ReadAsync()).Text, (await Note.ReadAsync()).Version));
    }

    [Theory]
    [InlineData("""{"schema":99,"revision":1,"sequence":0,"state":{}}""", "schema 99")]
    [InlineData("""{"schema":1,"revision":1,"sequence":0,"state":{"text":[]}}""", "cannot be read")]
    public async Task Activate_WhenTheStoredBodyIsNotUnderstood_SaysSo(string body, string reason)
    {
        await shared.Cluster.Store.WriteAsync(new() { Key = new("note", _id), Version = 1, Body = System.Text.Encoding.UTF8.GetBytes(body) });

        var fault = await Assert.ThrowsAsync<RecordUnavailableException>(Note.ReadAsync);

        Assert.Contains(reason, fault.Message);
    }

    private async Task OverwriteAsync(string text)
    {
        var store = shared.Cluster.Store;
        var stored = (await store.ReadAsync(new("note", _id)))!;
        var body = System.Text.Encoding.UTF8.GetBytes($$$"""{"schema":1,"revision":2,"sequence":0,"state":{"text":"{{{text}}}"}}""");
        var result = await store.WriteAsync(new() { Key = stored.Key, Version = stored.Version + 1, Body = body });
        Assert.Equal(WriteStatus.Written, result.Status);
    }

    public sealed class Shared : IAsyncLifetime
    {
        public NoteCluster Cluster { get; } = new(new MemoryRecordBackend());

        public ValueTask InitializeAsync() => Cluster.InitializeAsync();

        public ValueTask DisposeAsync() => Cluster.DisposeAsync();

        public int ReadsOf(string id) => Cluster.Backend.Reads.Count(key => key.Id == id);

        public Fault FailBefore(string id, Exception fault)
        {
            Cluster.Backend.FailBefore = batch => batch.Any(write => write.Key.Id == id) ? fault : null;
            return new(Cluster.Backend);
        }

        public Fault FailAfter(string id, Exception fault)
        {
            Cluster.Backend.FailAfter = batch => batch.Any(write => write.Key.Id == id) ? fault : null;
            return new(Cluster.Backend);
        }
    }

    public sealed class Fault(FaultyRecordBackend backend) : IDisposable
    {
        public void Dispose() => (backend.FailBefore, backend.FailAfter) = (_ => null, _ => null);
    }
}
