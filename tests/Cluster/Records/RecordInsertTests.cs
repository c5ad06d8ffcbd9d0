using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>Records that are inserted without a read before, and read beside that.</summary>
public sealed class RecordInsertTests(RecordFacetTests.Shared shared) : IClassFixture<RecordFacetTests.Shared>
{
    private readonly string _id = $"ticket-{Guid.NewGuid():N}";

    [Fact]
    public async Task TryInsert_WhenKeyIsFree_InsertsWithoutReading()
    {
        var reads = shared.ReadsOf(_id);

        var taken = await shared.Cluster.Ticket(_id).TakeAsync("me");

        Assert.Equal(("me", true), taken);
        Assert.Equal(reads, shared.ReadsOf(_id));
    }

    [Fact]
    public async Task TryInsert_WhenKeyIsTaken_LoadsWhatIsStored()
    {
        var ticket = shared.Cluster.Ticket(_id);
        await ticket.TakeAsync("first");
        await shared.Cluster.DeactivateAsync(ticket);

        Assert.Equal(("first", false), await ticket.TakeAsync("second"));
        Assert.Equal(("first", false), await ticket.TakeAsync("third"));
    }

    [Fact]
    public async Task Load_BesideTheInsert_WaitsForItAndReadsNothing()
    {
        var (ticket, backend, reads) = (shared.Cluster.Ticket(_id), shared.Cluster.Backend, shared.ReadsOf(_id));
        backend.Hold();
        var taking = ticket.TakeAsync("me");
        await Eventually.IsTrueAsync(() => backend.AttemptsOf(new("ticket", _id)) == 1, "the insert is at the database");

        var peeking = ticket.PeekAsync();
        backend.Release();

        Assert.Equal("me", await peeking);
        Assert.Equal(("me", true), await taking);
        Assert.Equal(reads, shared.ReadsOf(_id));
    }

    [Fact]
    public async Task Load_WhenManyAskAtOnce_ReadsOnce()
    {
        var ticket = shared.Cluster.Ticket(_id);
        await ticket.TakeAsync("first");
        await shared.Cluster.DeactivateAsync(ticket);
        var reads = shared.ReadsOf(_id);

        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ticket.PeekAsync()));

        Assert.All(seen, holder => Assert.Equal("first", holder));
        Assert.Equal(reads + 1, shared.ReadsOf(_id));
    }

    [Fact]
    public async Task State_WhenItWasNotRead_IsNotGuessed() =>
        await Assert.ThrowsAsync<InvalidOperationException>(shared.Cluster.Ticket(_id).PeekUnreadAsync);
}
