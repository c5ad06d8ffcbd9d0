using Ecommerce.Records.Memory;
using Orleans.Storage;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class RecordGrainStorageTests(RecordGrainStorageTests.Shared shared) : IClassFixture<RecordGrainStorageTests.Shared>
{
    private readonly string _id = $"draft-{Guid.NewGuid():N}";

    private IDraftGrain Draft => shared.Cluster.Grains.GetGrain<IDraftGrain>(GrainId.Create("draft-one", _id));

    [Fact]
    public async Task Read_WhenNothingIsStored_IsAFreshState() => Assert.Equal((null, false), await Draft.ReadAsync());

    [Fact]
    public async Task Write_WhenGrainIsDeactivated_IsReadAgain()
    {
        await Draft.WriteAsync("one");
        await Draft.WriteAsync("kept");

        await shared.Cluster.DeactivateAsync(Draft);

        Assert.Equal(("kept", true), await Draft.ReadAsync());
    }

    [Fact]
    public async Task Write_WhenTwoGrainClassesNameTheirStateAlike_KeepsThemApart()
    {
        await Draft.WriteAsync("mine");

        Assert.Equal((null, false), await shared.Cluster.Grains.GetGrain<IDraftGrain>(GrainId.Create("draft-two", _id)).ReadAsync());
    }

    [Fact]
    public async Task Clear_WhenSomethingIsStored_AllowsToWriteAgain()
    {
        await Draft.WriteAsync("one");
        await Draft.ClearAsync();
        Assert.Equal((null, false), await Draft.ReadAsync());
        await shared.Cluster.DeactivateAsync(Draft);
        Assert.Equal((null, false), await Draft.ReadAsync());

        await Draft.WriteAsync("two");

        await shared.Cluster.DeactivateAsync(Draft);
        Assert.Equal(("two", true), await Draft.ReadAsync());
    }

    [Fact]
    public async Task Write_WhenSomebodyElseWrote_IsInconsistent()
    {
        await Draft.WriteAsync("one");
        var key = new Ecommerce.Records.RecordKey("grain-state/draft-one/draft", _id);
        await shared.Cluster.Store.WriteAsync(new() { Key = key, Version = 2, Body = """{"state":{"Text":"theirs"}}"""u8.ToArray() });

        await Assert.ThrowsAsync<InconsistentStateException>(() => Draft.WriteAsync("stale"));

        Assert.Equal(("theirs", true), await Draft.ReadAsync());
    }

    public sealed class Shared : IAsyncLifetime
    {
        public NoteCluster Cluster { get; } = new(new MemoryRecordBackend());

        public ValueTask InitializeAsync() => Cluster.InitializeAsync();

        public ValueTask DisposeAsync() => Cluster.DisposeAsync();
    }
}
