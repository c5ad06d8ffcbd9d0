using Ecommerce.Records;
using Ecommerce.Records.Memory;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>What readers in a silo find of its grains without calling them: never anything that is not committed, never for longer than the grain is there.</summary>
public sealed class NearbyViewsTests : IAsyncLifetime
{
    private readonly NoteCluster _cluster = new(new MemoryRecordBackend());
    private readonly string _id = $"note-{Guid.NewGuid():N}";

    private INoteGrain Note => _cluster.Note(_id);

    private string? Seen => _cluster.Services.GetRequiredService<NearbyViews>().Find<NoteState>(Note.GetGrainId())?.Text;

    public ValueTask InitializeAsync() => _cluster.InitializeAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Find_WhenACommandWasAnswered_SeesWhatItWrote()
    {
        await Note.WriteAsync("one");
        Assert.Equal("one", Seen);

        await Note.WriteAsync("two");
        Assert.Equal("two", Seen);
    }

    [Fact]
    public async Task Find_WhileAWriteIsOnItsWay_SeesWhatIsCommitted()
    {
        await Note.WriteAsync("one");
        _cluster.Backend.Hold();
        var writes = _cluster.Backend.Batches.Count;
        var write = Note.WriteAsync("two");
        await Eventually.IsTrueAsync(() => _cluster.Backend.Batches.Count > writes, "the write is at the database");

        Assert.Equal("one", Seen);

        _cluster.Backend.Release();
        await write;
    }

    [Fact]
    public async Task Find_WhenAWriteIsUnknown_SeesNothing()
    {
        await Note.WriteAsync("one");
        _cluster.Backend.FailAfter = _ => new TimeoutException();

        await Assert.ThrowsAsync<RecordUnknownException>(() => Note.WriteAsync("two"));

        Assert.Null(Seen);
    }

    [Fact]
    public async Task Find_WhenTheGrainHasLeft_SeesNothing()
    {
        await Note.WriteAsync("one");

        await _cluster.DeactivateAsync(Note);

        Assert.Null(Seen);
    }

    [Fact]
    public async Task Find_WhenTheGrainWasOnlyRead_SeesWhatIsStored()
    {
        await Note.WriteAsync("one");
        await _cluster.DeactivateAsync(Note);

        await Note.ReadAsync();

        Assert.Equal("one", Seen);
    }

    [Fact]
    public async Task Find_WhenTheRecordWasCleared_SeesNothing()
    {
        await Note.WriteAsync("one");

        await Note.ClearAsync();

        Assert.Null(Seen);
    }
}
