using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public abstract partial class RecordStoreContract<TBackend>
{
    [Fact]
    public async Task Write_WhenOneOfABatchIsBad_FailsAlone()
    {
        var store = await OpenAsync();
        var first = await HoldFirstBatchAsync(store);

        // The kind has an index over the body, so a body that is no JSON breaks the database's statement.
        var bad = new RecordWrite { Key = Key("b"), Version = 1, Body = "{no json"u8.ToArray(), Entries = [Entry("e", "1")] };
        var writes = new[] { Write("a", 1, "x", Entry("e", "1")), bad, Write("c", 1), Write("d", 7) };
        var results = Task.WhenAll(writes.Select(write => StatusAsync(store.WriteAsync(write))));
        Backend.Release();
        await first;

        Assert.Equal([WriteStatus.Written, WriteStatus.Refused, WriteStatus.Written, WriteStatus.Conflict], await results);
        Assert.Single(await EntriesAsync(store, "a"));
        Assert.Null(await store.ReadAsync(Key("b")));
        Assert.Empty(await EntriesAsync(store, "b"));
    }

    [Fact]
    public async Task Write_WhenTheDatabaseRefusesABatch_IsTriedRowByRow()
    {
        var store = await OpenAsync();
        var first = await HoldFirstBatchAsync(store);
        Backend.FailBefore = batch => batch.Any(write => write.Key.Id == "bad") ? new RecordBatchRefusedException("disk full") : null;

        var results = Task.WhenAll(new[] { "a", "bad", "c" }.Select(id => store.WriteAsync(Write(id, 1)).AsTask()));
        Backend.Release();
        await first;

        Assert.Equal([WriteStatus.Written, WriteStatus.Refused, WriteStatus.Written], (await results).Select(result => result.Status));
        Assert.Equal("disk full", (await results)[1].Detail);
        Assert.Equal([1, 3, 1, 1, 1], Backend.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public async Task Write_WhenItTimesOut_IsUnknownForTheWholeBatchAndNeverRetried()
    {
        var store = await OpenAsync();
        var first = await HoldFirstBatchAsync(store);
        var held = Task.WhenAll(new[] { "a", "b", "c" }.Select(id => StatusAsync(store.WriteAsync(Write(id, 1)))));
        Backend.Release();
        await first;
        await held;

        Backend.Hold();
        var lone = store.WriteAsync(Write("a", 2)).AsTask();
        await Eventually.IsTrueAsync(() => Backend.Batches.Count == 3, "the batch is at the database");
        Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(WriteStatus.Unknown, (await lone).Status);
        Assert.Equal(2, Backend.AttemptsOf(Key("a")));
    }

    [Fact]
    public async Task Write_WhenTheAnswerIsLost_IsUnknownForTheWholeBatchAndNeverRetried()
    {
        var store = await OpenAsync();
        var first = await HoldFirstBatchAsync(store);
        Backend.FailAfter = batch => batch.Count > 1 ? new IOException("connection reset") : null;

        var results = Task.WhenAll(new[] { "a", "b", "c" }.Select(id => StatusAsync(store.WriteAsync(Write(id, 1)))));
        Backend.Release();
        await first;

        Assert.All(await results, status => Assert.Equal(WriteStatus.Unknown, status));
        Assert.All(new[] { "a", "b", "c" }, id => Assert.Equal(1, Backend.AttemptsOf(Key(id))));
        Assert.Equal(1, (await store.ReadAsync(Key("a")))!.Version);
    }

    [Fact]
    public async Task Write_WhenABatchOutlivesItsTimeout_WaitsForItToEnd()
    {
        var store = await OpenAsync();
        var first = await HoldFirstBatchAsync(store);
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(WriteStatus.Unknown, (await first).Status);

        var next = store.WriteAsync(Write("next", 1)).AsTask();
        await Eventually.IsTrueAsync(() => store.QueueDepth == 0, "the next batch was gathered");
        Backend.Release();

        Assert.Equal(WriteStatus.Written, (await next).Status);
        Assert.False(Backend.Overlapped);
        Assert.Equal(1, (await store.ReadAsync(Key("first")))!.Version);
    }

    [Fact]
    public async Task Batch_WhenManyWait_HoldsNoKeyTwiceAndIsSortedAndBounded()
    {
        var store = await OpenAsync(options => options.MaxBatch = 5);
        var first = await HoldFirstBatchAsync(store);

        var writes = Enumerable.Range(0, 24).Select(i => StatusAsync(store.WriteAsync(Write($"k{i % 8}", 1 + i / 8)))).ToArray();
        Backend.Release();
        await first;

        Assert.All(await Task.WhenAll(writes), status => Assert.Equal(WriteStatus.Written, status));
        Assert.All(Backend.Batches, batch =>
        {
            Assert.InRange(batch.Count, 1, 5);
            Assert.Equal(batch.Select(write => write.Key.Id).Distinct().Order(StringComparer.Ordinal), batch.Select(write => write.Key.Id));
        });
    }

    [Fact]
    public async Task Write_WhenTheQueueIsFull_WaitsForRoom()
    {
        var store = await OpenAsync(options => (options.QueueCapacity, options.MaxBatch) = (2, 1));
        var first = await HoldFirstBatchAsync(store);
        var queued = new[] { "a", "b" }.Select(id => StatusAsync(store.WriteAsync(Write(id, 1)))).ToArray();
        using var patience = new CancellationTokenSource();

        var waiting = StatusAsync(store.WriteAsync(Write("c", 1)));
        var impatient = store.WriteAsync(Write("d", 1), patience.Token).AsTask();
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.False(waiting.IsCompleted);
        Assert.Equal(2, store.QueueDepth);
        Backend.Release();
        await first;
        Assert.Equal(WriteStatus.Written, await waiting);
        Assert.All(await Task.WhenAll(queued), status => Assert.Equal(WriteStatus.Written, status));
        Assert.Null(await store.ReadAsync(Key("d")));
    }

    [Fact]
    public async Task Close_WhenWritesWait_LosesNothingAcknowledged()
    {
        var store = await OpenAsync(options => (options.QueueCapacity, options.MaxBatch) = (100, 10));
        var first = await HoldFirstBatchAsync(store);
        var ids = Enumerable.Range(0, 300).Select(i => $"k{i}").ToArray();

        var writes = ids.Select(id => TryWriteAsync(store, id)).ToArray();
        var closing = store.CloseAsync();
        Backend.Release();
        await closing;

        Assert.Equal(WriteStatus.Written, (await first).Status);
        var acknowledged = ids.Zip(await Task.WhenAll(writes)).Where(pair => pair.Second).Select(pair => pair.First).ToArray();
        var reopened = await OpenAsync();
        var stored = await Task.WhenAll(ids.Select(async id => await reopened.ReadAsync(Key(id)) is null ? null : id));
        Assert.InRange(acknowledged.Length, 100, 300);
        Assert.Equal(acknowledged, stored.Where(id => id is not null));
    }

    [Fact]
    public async Task Write_WhenTheStoreIsClosed_Throws()
    {
        var store = await OpenAsync();
        await store.CloseAsync();

        await Assert.ThrowsAsync<RecordUnavailableException>(async () => await store.WriteAsync(Write("a", 1)));
        await Assert.ThrowsAsync<RecordUnavailableException>(async () => await store.ReadAsync(Key("a")));
    }

    [Fact]
    public async Task Read_WhenTheDatabaseFails_ThrowsForEachAndGoesOn()
    {
        var store = await OpenAsync();
        Backend.FailRead = () => new IOException("unplugged");

        await Assert.ThrowsAsync<RecordUnavailableException>(async () => await store.ReadAsync(Key("a")));

        Backend.FailRead = () => null;
        Assert.Null(await store.ReadAsync(Key("a")));
    }

    private static async Task<bool> TryWriteAsync(RecordStore store, string id)
    {
        try
        {
            return (await store.WriteAsync(Write(id, 1))).Status == WriteStatus.Written;
        }
        catch (RecordUnavailableException)
        {
            return false;
        }
    }
}
