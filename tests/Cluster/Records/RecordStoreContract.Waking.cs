using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public abstract partial class RecordStoreContract<TBackend>
{
    [Fact]
    public async Task Scan_WhenSomethingFellDueWhileNobodyRan_WakesItAfterTheRestart()
    {
        await using (var before = new NoteCluster(NewBackend(), Clock))
        {
            await before.InitializeAsync();
            before.Desk.Refuses = _ => true;
            await before.Note("due").ScheduleAsync(Clock.GetUtcNow().AddSeconds(30));
            await before.Note("outbox").EmitAsync("left");
            await Eventually.IsTrueAsync(() => before.Desk.Attempts > 0, "the event was refused");
        }
        Clock.Advance(TimeSpan.FromMinutes(1));

        await using var after = new NoteCluster(NewBackend(), Clock);
        await after.InitializeAsync();

        await after.AdvanceUntilAsync(
            TimeSpan.FromSeconds(1), () => after.Desk is { DueAttempts: 1, Received.Count: 1 }, "both notes are woken");
        Assert.Equal("note/outbox/1", after.Desk.Received.Single().EventId);
        await Eventually.IsTrueAsync(async () => (await after.Note("outbox").ReadAsync()).Outbox == 0, "the event is marked");
        Assert.Equal(1, (await after.Note("due").ReadAsync()).Dues);
    }
}
