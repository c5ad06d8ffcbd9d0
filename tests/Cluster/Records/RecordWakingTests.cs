using Ecommerce.Records;
using Ecommerce.Records.Memory;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class RecordWakingTests : IAsyncLifetime
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly NoteCluster _cluster = new(new MemoryRecordBackend());

    private INoteGrain Note => _cluster.Note("note");

    public ValueTask InitializeAsync() => _cluster.InitializeAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Outbox_WhenCommitted_IsHandedOverInOrderAndMarkedByOneWrite()
    {
        await Note.EmitAsync("a", "b", "c");

        await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).Outbox == 0, "the outbox is empty");

        Assert.Equal(
            [("note/note/1", "a"), ("note/note/2", "b"), ("note/note/3", "c")], _cluster.Desk.Received.Select(message => (message.EventId, message.Type)));
        var note = await Note.ReadAsync();
        Assert.Equal((2, 1, 3, null), (note.Version, note.Revision, note.Sent, note.WakeAt));
    }

    [Fact]
    public async Task Outbox_WhenAnotherWriteIsNear_IsMarkedByThatWrite()
    {
        await Note.WriteAsync(NoteGrain.MoreToCome);
        await Note.EmitAsync("a");
        await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).Outbox == 0, "the event was handed over");
        Assert.Equal(2, (await Note.ReadAsync()).Version);

        await Note.WriteAsync("the next");
        await _cluster.DeactivateAsync(Note);

        var note = await Note.ReadAsync();
        Assert.Equal((3, 0, null), (note.Version, note.Outbox, note.WakeAt));
        Assert.Single(_cluster.Desk.Received);
    }

    [Fact]
    public async Task Outbox_WhenTheNearWriteStaysAway_IsMarkedWhenTheScannerWakesTheGrain()
    {
        await Note.WriteAsync(NoteGrain.MoreToCome);
        await Note.EmitAsync("a");
        await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).Outbox == 0, "the event was handed over");

        await Eventually.IsTrueAsync(
            async () =>
            {
                _cluster.Clock.Advance(Step);
                return (await Note.ReadAsync()).Version == 3;
            },
            "the mark was written");

        Assert.Null((await Note.ReadAsync()).WakeAt);
        Assert.Single(_cluster.Desk.Received);
    }

    [Fact]
    public async Task Outbox_WhenTheActivationDiesBeforeTheMark_IsHandedOverOnceMore()
    {
        await Note.WriteAsync(NoteGrain.MoreToCome);
        await Note.EmitAsync("a");
        await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).Outbox == 0, "the event was handed over");

        await _cluster.DeactivateAsync(Note);
        await _cluster.AdvanceUntilAsync(Step, () => _cluster.Desk.Received.Count == 2, "it is handed over again");

        Assert.Equal(["note/note/1", "note/note/1"], _cluster.Desk.Received.Select(message => message.EventId));
    }

    [Fact]
    public async Task Outbox_WhenOneCannotBeHandedOver_KeepsItAndThoseBehind()
    {
        _cluster.Desk.Refuses = message => message.Type == "b";
        await Note.EmitAsync("a", "b", "c");

        await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).Outbox == 2, "the first event is marked");

        var note = await Note.ReadAsync();
        Assert.Equal((1, _cluster.Clock.GetUtcNow().AddSeconds(10)), (note.Sent, note.WakeAt));
        _cluster.Desk.Refuses = _ => false;
        await _cluster.AdvanceUntilAsync(Step, () => _cluster.Desk.Received.Count == 3, "the rest is handed over");
        Assert.Equal(["a", "b", "c"], _cluster.Desk.Received.Select(message => message.Type));
    }

    [Fact]
    public async Task Outbox_WhenItKeepsFailing_IsTriedEverLater()
    {
        _cluster.Desk.Refuses = _ => true;
        await Note.EmitAsync("a");
        await Eventually.IsTrueAsync(() => _cluster.Desk.Attempts == 1, "the first attempt failed");
        var waits = new List<TimeSpan>();

        for (var attempt = 2; attempt <= 5; attempt++)
        {
            var due = (await Note.ReadAsync()).WakeAt!.Value;
            waits.Add(due - _cluster.Clock.GetUtcNow());
            await _cluster.IsIdleAsync(Note);
            _cluster.Clock.Advance(waits[^1]);
            await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).WakeAt > due, $"attempt {attempt} failed");
            // A scan that looked before the failure was noted may wake the note once more; that attempt moves no due time.
            Assert.True(_cluster.Desk.Attempts >= attempt);
        }

        Assert.Equal([10, 10, 20, 40], waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Due_WhenItsTimeHasCome_IsDoneOnce()
    {
        await Note.ScheduleAsync(_cluster.Clock.GetUtcNow().AddSeconds(30));

        _cluster.Clock.Advance(TimeSpan.FromSeconds(29));
        await Note.WakeAsync();
        Assert.Equal(0, (await Note.ReadAsync()).Dues);

        await _cluster.AdvanceUntilAsync(Step, () => _cluster.Desk.DueAttempts > 0, "the note is woken");
        Assert.Equal((1, null), ((await Note.ReadAsync()).Dues, (await Note.ReadAsync()).DueAt));
        await Note.WakeAsync();
        Assert.Equal(1, _cluster.Desk.DueAttempts);
    }

    [Fact]
    public async Task Due_WhenItFails_IsTriedLaterAndKeepsItsTime()
    {
        _cluster.Desk.RefusesDue = _ => true;
        var due = _cluster.Clock.GetUtcNow().AddSeconds(5);
        await Note.ScheduleAsync(due);

        _cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).WakeAt > due, "the failure is noted");

        // A scan that looked before the failure was noted may wake the note once more, and then the next wait is longer.
        await _cluster.IsIdleAsync(Note);
        var note = await Note.ReadAsync();
        Assert.Equal(due, note.DueAt);
        Assert.True(note.WakeAt >= due.AddSeconds(10));
        _cluster.Desk.RefusesDue = _ => false;
        await Eventually.IsTrueAsync(
            async () =>
            {
                _cluster.Clock.Advance(Step);
                return (await Note.ReadAsync()).Dues == 1;
            },
            "the note was woken again");
    }

    [Fact]
    public async Task Due_WhenAnOutboxFailsBesideIt_KeepsItsEarlierTime()
    {
        _cluster.Desk.Refuses = _ => true;
        var due = _cluster.Clock.GetUtcNow().AddSeconds(15);
        await Note.ScheduleAsync(due);
        await Note.EmitAsync("a");
        Assert.Equal((due, due.AddSeconds(-5)), ((await Note.ReadAsync()).DueAt, (await Note.ReadAsync()).WakeAt));

        for (var i = 0; i < 2; i++)
        {
            var wake = (await Note.ReadAsync()).WakeAt!.Value;
            await _cluster.IsIdleAsync(Note);
            _cluster.Clock.Advance(wake - _cluster.Clock.GetUtcNow());
            await Eventually.IsTrueAsync(async () => (await Note.ReadAsync()).WakeAt > wake, "the attempt failed");
        }

        await Eventually.IsTrueAsync(() => _cluster.Desk.DueAttempts == 1, "the due work was done in spite of the outbox");
    }

    [Fact]
    public async Task Scan_WhenTheStoreFails_GoesOn()
    {
        await Note.ScheduleAsync(_cluster.Clock.GetUtcNow().AddSeconds(1));
        var failures = 0;
        _cluster.Backend.FailReadDue = () => Interlocked.Increment(ref failures) <= 2 ? new IOException("unplugged") : null;

        await _cluster.AdvanceUntilAsync(Step, () => _cluster.Desk.DueAttempts == 1, "the note is woken");

        Assert.InRange(failures, 3, int.MaxValue);
    }

    [Fact]
    public async Task Scan_WhenManyStrangersAreDue_StillFindsItsOwn()
    {
        var past = _cluster.Clock.GetUtcNow().AddHours(-1);
        await Task.WhenAll(Enumerable.Range(0, 600).Select(i => _cluster.Store.WriteAsync(
            new() { Key = new("stranger", $"{i}"), Version = 1, Body = "{}"u8.ToArray(), DueAt = past }).AsTask()));
        await Note.ScheduleAsync(_cluster.Clock.GetUtcNow().AddSeconds(1));

        await _cluster.AdvanceUntilAsync(Step, () => _cluster.Desk.DueAttempts == 1, "the note is woken");

        Assert.Equal(1, (await Note.ReadAsync()).Dues);
    }

    [Fact]
    public async Task Scan_WhenMoreThanABatchCannotStart_StillFindsTheRest()
    {
        var past = _cluster.Clock.GetUtcNow().AddHours(-1);
        var written = await Task.WhenAll(Enumerable.Range(0, 600).Select(i => _cluster.Store.WriteAsync(
            new() { Key = new("note", $"broken-{i}"), Version = 1, Body = """{"schema":99}"""u8.ToArray(), DueAt = past }).AsTask()));
        Assert.All(written, result => Assert.Equal(WriteStatus.Written, result.Status));
        await Note.ScheduleAsync(_cluster.Clock.GetUtcNow().AddSeconds(1));

        for (var second = 0; second < 10; second++)
            await _cluster.ScanAsync(Step);

        Assert.Equal(1, (await Note.ReadAsync()).Dues);
    }

    [Fact]
    public async Task Answers_WhenADayOld_AreForgottenAtTheNextWrite()
    {
        await Note.WriteAsync("one", "op-1");
        _cluster.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(1, await Note.WriteAsync("one", "op-1"));
        _cluster.Clock.Advance(TimeSpan.FromHours(1));

        await Note.WriteAsync("two", "op-2");

        Assert.Equal(3, await Note.WriteAsync("one", "op-1"));
    }
}
