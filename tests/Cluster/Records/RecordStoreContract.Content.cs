using System.Text;
using Ecommerce.Records;
using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public abstract partial class RecordStoreContract<TBackend>
{
    [Fact]
    public async Task Insert_WhenItHasEntries_KeepsThem()
    {
        var store = await OpenAsync();

        await store.WriteAsync(Write("a", 1, "x", Entry("hold/1", "one"), Entry("hold/2", "two")));

        Assert.Equal(["hold/1={\"v\":\"one\"}", "hold/2={\"v\":\"two\"}"], await EntriesAsync(store, "a"));
    }

    [Fact]
    public async Task Update_WhenItHasEntries_WritesReplacesAndRemoves()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Write("a", 1, "x", Entry("1", "one"), Entry("2", "two")));

        await store.WriteAsync(Write("a", 2, "x", Removal("1"), Entry("2", "changed"), Entry("3", "three"), Removal("4")));

        Assert.Equal(["2={\"v\":\"changed\"}", "3={\"v\":\"three\"}"], await EntriesAsync(store, "a"));
    }

    [Fact]
    public async Task ReadEntries_WhenPrefixAfterAndLimitAreGiven_ReturnsThatPageInOrdinalOrder()
    {
        var store = await OpenAsync();
        var keys = new[] { "b/1", "a/2", "a/10", "a/1", "a/3", "B/1", "a" };
        await store.WriteAsync(Write("a", 1, "x", [.. keys.Select(key => Entry(key, "v"))]));
        await store.WriteAsync(Write("ab", 1, "x", Entry("a/9", "another record")));

        var all = await store.ReadEntriesAsync(Key("a"), "a/");
        var page = await store.ReadEntriesAsync(Key("a"), "a/", after: "a/1", limit: 2);

        Assert.Equal(["a/1", "a/10", "a/2", "a/3"], all.Select(entry => entry.Key));
        Assert.Equal(["a/10", "a/2"], page.Select(entry => entry.Key));
    }

    [Fact]
    public async Task Write_WhenBodyIsOneMebibyte_IsReadBack()
    {
        var store = await OpenAsync();
        var texts = Enumerable.Range(0, 4).Select(i => new string((char)('a' + i), 1024 * 1024)).ToArray();

        // Not in an indexed member: an index of PostgreSQL holds no value above 2.7 KB.
        var bodies = texts.Select(text => Encoding.UTF8.GetBytes($$$"""{"state":{"text":"x","words":"{{{text}}}"}}""")).ToArray();
        var statuses = await Task.WhenAll(texts.Index().Select(text =>
            StatusAsync(store.WriteAsync(Write($"big{text.Index}", 1, "x", Entry("e", text.Item)) with { Body = bodies[text.Index] }))));

        Assert.All(statuses, status => Assert.Equal(WriteStatus.Written, status));
        foreach (var (i, text) in texts.Index())
        {
            Assert.Equal(Text(bodies[i]), Text((await store.ReadAsync(Key($"big{i}")))!.Body!.Value));
            Assert.Equal([$"e={{\"v\":\"{text}\"}}"], await EntriesAsync(store, $"big{i}"));
        }
    }

    [Theory]
    [InlineData("""{"state":{"text":"\u0000"}}""")]
    [InlineData("""{"state":{"text":"\\\u0000"}}""")]
    [InlineData("{\"state\":{\"text\":\"\0\"}}")]
    public async Task Write_WhenBodyHoldsNul_IsRefused(string body)
    {
        var store = await OpenAsync();
        var bytes = Encoding.UTF8.GetBytes(body);

        var head = await store.WriteAsync(new() { Key = Key("a"), Version = 1, Body = bytes });
        var entry = await store.WriteAsync(Write("b", 1, "x", new EntryWrite("e", bytes)));

        Assert.Equal((WriteStatus.Refused, WriteStatus.Refused), (head.Status, entry.Status));
        Assert.Null(await store.ReadAsync(Key("a")));
        Assert.Null(await store.ReadAsync(Key("b")));
    }

    [Fact]
    public async Task Write_WhenTextOnlyLooksLikeNul_IsWritten()
    {
        var store = await OpenAsync();

        Assert.Equal(WriteStatus.Written, await StatusAsync(store.WriteAsync(Write("a", 1, """a \\u0000 b"""))));
    }

    [Fact]
    public async Task Write_WhenBodyIsTooLarge_IsRefused()
    {
        var store = await OpenAsync(options => options.MaxBodyBytes = 2048);

        Assert.Equal(WriteStatus.Refused, await StatusAsync(store.WriteAsync(Write("a", 1, new string('x', 4096)))));
        Assert.Null(await store.ReadAsync(Key("a")));
    }

    [Fact]
    public async Task Write_WhenUniqueValueIsTaken_IsDuplicateForThatRowAlone()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Numbered("a", 1, "N-1"));
        var first = await HoldFirstBatchAsync(store);

        var writes = new[] { Numbered("b", 1, "N-1"), Numbered("c", 1, "N-2"), Numbered("d", 1, "N-2"), Write("e", 1) };
        var results = Task.WhenAll(writes.Select(write => store.WriteAsync(write).AsTask()));
        Backend.Release();
        await first;

        Assert.Equal(
            [WriteStatus.Duplicate, WriteStatus.Written, WriteStatus.Duplicate, WriteStatus.Written], (await results).Select(result => result.Status));
        Assert.Equal("number", (await results)[0].Detail);
        Assert.Null(await store.ReadAsync(Key("b")));
    }

    [Fact]
    public async Task Update_WhenUniqueValueIsTaken_IsDuplicateAndChangesNothing()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Numbered("a", 1, "N-1"));
        await store.WriteAsync(Numbered("b", 1, "N-2"));

        var status = await StatusAsync(store.WriteAsync(Numbered("b", 2, "N-1") with { Entries = [Entry("e", "1")] }));

        Assert.Equal(WriteStatus.Duplicate, status);
        Assert.Equal(1, (await store.ReadAsync(Key("b")))!.Version);
        Assert.Empty(await EntriesAsync(store, "b"));
    }

    [Fact]
    public async Task Insert_WhenKeyAndUniqueValueAreTaken_IsConflict()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Numbered("a", 1, "N-1"));

        Assert.Equal(WriteStatus.Conflict, await StatusAsync(store.WriteAsync(Numbered("a", 1, "N-1"))));
    }

    [Fact]
    public async Task Write_WhenUniqueValueWasGivenUp_IsWritten()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Numbered("a", 1, "N-1"));
        await store.WriteAsync(Numbered("b", 1, "N-2"));
        await store.WriteAsync(Clear("a", 2));
        await store.WriteAsync(Write("b", 2));

        var statuses = new[] { await StatusAsync(store.WriteAsync(Numbered("c", 1, "N-1"))), await StatusAsync(store.WriteAsync(Numbered("d", 1, "N-2"))) };

        Assert.Equal([WriteStatus.Written, WriteStatus.Written], statuses);
    }

    [Fact]
    public async Task Open_WhenDataExists_KeepsRecordsEntriesAndIndexes()
    {
        var before = await OpenAsync();
        await before.WriteAsync(Numbered("a", 1, "N-1") with { Entries = [Entry("e", "1")] });
        await before.CloseAsync();

        var store = await OpenAsync();

        Assert.Equal(1, (await store.ReadAsync(Key("a")))!.Version);
        Assert.Single(await EntriesAsync(store, "a"));
        Assert.Equal(WriteStatus.Duplicate, await StatusAsync(store.WriteAsync(Numbered("b", 1, "N-1"))));
    }

    [Fact]
    public async Task ReadDue_WhenSomeAreDue_ReturnsTheseEarliestFirst()
    {
        var store = await OpenAsync();
        var now = Clock.GetUtcNow();
        await store.WriteAsync(Write("late", 1) with { DueAt = now.AddMilliseconds(1) });
        await store.WriteAsync(Write("second", 1) with { DueAt = now });
        await store.WriteAsync(Write("first", 1) with { DueAt = now.AddHours(-1) });
        await store.WriteAsync(Write("never", 1));

        var due = await store.ReadDueAsync(now, 10);
        var one = await store.ReadDueAsync(now, 1);

        Assert.Equal([new(Key("first"), now.AddHours(-1)), new(Key("second"), now)], due);
        Assert.Equal(Key("first"), Assert.Single(one).Key);
    }
}
