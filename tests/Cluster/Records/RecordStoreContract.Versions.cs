using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public abstract partial class RecordStoreContract<TBackend>
{
    [Fact]
    public async Task Read_WhenNothingWasWritten_IsNull()
    {
        var store = await OpenAsync();

        Assert.Null(await store.ReadAsync(Key("nobody")));
    }

    [Fact]
    public async Task Insert_WhenNothingIsStored_IsReadBack()
    {
        var store = await OpenAsync();
        var due = Clock.GetUtcNow().AddSeconds(30);

        var status = await StatusAsync(store.WriteAsync(Write("a", 1, "한글 \\\" ok") with { DueAt = due, HasOutbox = true }));

        var stored = await store.ReadAsync(Key("a"));
        Assert.Equal(WriteStatus.Written, status);
        Assert.Equal((1, due, true), (stored!.Version, stored.DueAt, stored.HasOutbox));
        Assert.Equal(Text(Body("한글 \\\" ok")), Text(stored.Body!.Value));
    }

    [Fact]
    public async Task Update_WhenVersionFollows_ReplacesAll()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Write("a", 1) with { DueAt = Clock.GetUtcNow(), HasOutbox = true });

        var status = await StatusAsync(store.WriteAsync(Write("a", 2, "y")));

        var stored = await store.ReadAsync(Key("a"));
        Assert.Equal(WriteStatus.Written, status);
        Assert.Equal((2, null, false), (stored!.Version, stored.DueAt, stored.HasOutbox));
        Assert.Equal(Text(Body("y")), Text(stored.Body!.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Update_WhenVersionIsStale_IsConflict(long version)
    {
        var store = await OpenAsync();
        await store.WriteAsync(Write("a", 1, "one"));
        await store.WriteAsync(Write("a", 2, "two"));

        var status = await StatusAsync(store.WriteAsync(Write("a", version, "stale", Entry("e", "stale"))));

        Assert.Equal(WriteStatus.Conflict, status);
        Assert.Equal(Text(Body("two")), await TextAsync(store, "a"));
        Assert.Empty(await EntriesAsync(store, "a"));
    }

    [Fact]
    public async Task Update_WhenNothingIsStored_IsConflict()
    {
        var store = await OpenAsync();

        Assert.Equal(WriteStatus.Conflict, await StatusAsync(store.WriteAsync(Write("a", 2))));
        Assert.Null(await store.ReadAsync(Key("a")));
    }

    [Fact]
    public async Task Clear_WhenVersionFollows_LeavesTombstoneWithoutEntries()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Write("a", 1, "x", Entry("e", "1")) with { DueAt = Clock.GetUtcNow(), HasOutbox = true });

        var status = await StatusAsync(store.WriteAsync(Clear("a", 2)));

        var stored = await store.ReadAsync(Key("a"));
        Assert.Equal(WriteStatus.Written, status);
        Assert.Equal((2, null, null, false), (stored!.Version, stored.Body?.Length, stored.DueAt, stored.HasOutbox));
        Assert.Empty(await EntriesAsync(store, "a"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Write_WhenRecordIsCleared_NeverRevivesIt(long version)
    {
        var store = await OpenAsync();
        await store.WriteAsync(Write("a", 1));
        await store.WriteAsync(Clear("a", 2));

        var status = await StatusAsync(store.WriteAsync(Write("a", version, "again", Entry("e", "1"))));

        Assert.Equal(WriteStatus.Conflict, status);
        Assert.Null((await store.ReadAsync(Key("a")))!.Body);
        Assert.Empty(await EntriesAsync(store, "a"));
    }

    [Fact]
    public async Task Insert_WhenKeyIsTaken_IsConflict()
    {
        var store = await OpenAsync();

        var both = await Task.WhenAll(
            StatusAsync(store.WriteAsync(Write("a", 1, "one"))), StatusAsync(store.WriteAsync(Write("a", 1, "two"))));

        Assert.Equal([WriteStatus.Written, WriteStatus.Conflict], both);
        Assert.Equal(Text(Body("one")), await TextAsync(store, "a"));
    }

    [Fact]
    public async Task Write_WhenManyWriteOneVersion_OneWins()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Write("a", 1));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => StatusAsync(store.WriteAsync(Write("a", 2, $"writer {i}")))));

        var winner = Assert.Single(Enumerable.Range(0, 100), i => statuses[i] == WriteStatus.Written);
        Assert.Equal(99, statuses.Count(status => status == WriteStatus.Conflict));
        Assert.Equal(Text(Body($"writer {winner}")), await TextAsync(store, "a"));
    }

    [Fact]
    public async Task Write_WhenTwoStoresRace_OneWins()
    {
        var one = await OpenAsync();
        var two = await OpenAsync();
        await one.WriteAsync(Write("a", 1));

        var statuses = await Task.WhenAll(StatusAsync(one.WriteAsync(Write("a", 2))), StatusAsync(two.WriteAsync(Write("a", 2))));

        Assert.Equal([WriteStatus.Written, WriteStatus.Conflict], statuses.Order());
    }

    [Fact]
    public async Task Write_WhenOneKeyIsWrittenManyTimesAtOnce_KeepsTheOrder()
    {
        var store = await OpenAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(1, 300).Select(version => StatusAsync(store.WriteAsync(Write("a", version)))));

        Assert.All(statuses, status => Assert.Equal(WriteStatus.Written, status));
        Assert.Equal(300, (await store.ReadAsync(Key("a")))!.Version);
    }

    [Fact]
    public async Task Write_WhenTenThousandKeysAreWrittenAtOnce_KeepsEachWithItsOwnBody()
    {
        var store = await OpenAsync();
        var first = await HoldFirstBatchAsync(store);

        var writes = Enumerable.Range(0, 10_000).Select(i => StatusAsync(store.WriteAsync(Write($"k{i}", 1, $"body {i}")))).ToArray();
        Backend.Release();
        await first;

        var statuses = await Task.WhenAll(writes);
        Assert.All(statuses, status => Assert.Equal(WriteStatus.Written, status));
        var texts = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => TextAsync(store, $"k{i}")));
        Assert.All(texts.Index(), text => Assert.Equal(Text(Body($"body {text.Index}")), text.Item));
        Assert.InRange(store.Statistics.Commits, 1, 5_000);
    }
}
