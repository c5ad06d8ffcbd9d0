using System.Text.Json;
using Ecommerce.Records;
using Ecommerce.Records.Facet;
using Xunit;

namespace Ecommerce.Tests.Unit.Records;

public sealed class RecordContentTests
{
    private static readonly RecordKey Key = new("golden", "g1");
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-01-01T00:00:00Z");
    private static readonly JsonElement Data = JsonSerializer.Deserialize<JsonElement>("1");
    private static readonly RecordOptions Options = new() { MaxAnswerBytes = 1_000 };
    private static readonly RecordContent<GoldenState> Empty = new() { State = new() };

    [Fact]
    public void Apply_WhenAChangeHasEvents_NumbersThemOn()
    {
        var next = Apply(Apply(Empty, new() { State = new(), Events = [new("a", Data)] }), new() { State = new(), Events = [new("b", Data), new("c", Data)] });

        Assert.Equal(["golden/g1/1", "golden/g1/2", "golden/g1/3"], next.Outbox.Select(message => message.EventId));
        Assert.Equal((3, 2), (next.Sequence, next.Revision));
    }

    [Fact]
    public void Apply_WhenEventsAreSentAndOthersCome_KeepsTheUnsent()
    {
        var before = Apply(Empty, new() { State = new(), Events = [new("a", Data), new("b", Data)] });

        var next = Apply(before, new() { State = new(), SentThrough = 1, Events = [new("c", Data)], IsRevision = false });

        Assert.Equal([2L, 3L], next.Outbox.Select(message => message.Sequence));
        Assert.Equal(1, next.Revision);
    }

    [Fact]
    public void Apply_WhenEventsBehindAWaitingOneWereSent_KeepsOnlyTheWaiting()
    {
        var before = Apply(Empty, new() { State = new(), Events = [new("a", Data), new("b", Data), new("c", Data)] });

        var next = Apply(before, new() { State = new(), SentThrough = 1, SentAside = [3], Events = [new("d", Data)] });

        Assert.Equal([2L, 4L], next.Outbox.Select(message => message.Sequence));
    }

    [Fact]
    public void Apply_WhenAllEventsAreSent_NeverReusesTheirNumbers()
    {
        var sent = Apply(Apply(Empty, new() { State = new(), Events = [new("a", Data)] }), new() { State = new(), SentThrough = 1 });

        Assert.Equal(2, Apply(sent, new() { State = new(), Events = [new("b", Data)] }).Outbox.Single().Sequence);
    }

    [Fact]
    public void Apply_WhenAnswersAreOld_ForgetsOnlyThose()
    {
        var old = Apply(Empty, new() { State = new(), Answer = new("old", "f", Data) }, Now);
        var young = Apply(old, new() { State = new(), Answer = new("young", "f", Data) }, Now.AddHours(23));

        var next = Apply(young, new() { State = new() }, Now.AddHours(24));

        Assert.Equal(["young"], next.Answers!.Keys);
    }

    [Fact]
    public void Apply_WhenAnswersAreTooMany_ForgetsTheOldest()
    {
        var content = Empty;

        for (var i = 0; i < 1_000; i++) content = Apply(content, new() { State = new(), Answer = new($"op-{i:D4}", "f", Text(new('x', 90))) }, Now.AddSeconds(i));

        // 7 bytes of an id, 1 of a fingerprint, 92 of a quoted body: ten of them.
        Assert.Equal(Enumerable.Range(990, 10).Select(i => $"op-{i:D4}"), content.Answers!.Keys.Order());
    }

    [Fact]
    public void Apply_WhenOneAnswerIsTooLarge_KeepsIt()
    {
        var next = Apply(Apply(Empty, new() { State = new(), Answer = new("old", "f", Data) }), new() { State = new(), Answer = new("large", "f", Text(new('x', 5_000))) }, Now.AddSeconds(1));

        Assert.Equal(["large"], next.Answers!.Keys);
    }

    [Fact]
    public void Apply_WhenDueLiesBetweenMilliseconds_RoundsUp()
    {
        var next = Apply(Empty, new() { State = new(), DueAt = Now.AddTicks(1) });

        Assert.Equal(Now.AddMilliseconds(1), next.DueAt);
    }

    [Fact]
    public void Apply_WhenItMakesTheNext_LeavesTheCommittedAlone()
    {
        var committed = Apply(Empty, new() { State = new() { Name = "committed" }, Events = [new("a", Data)], Answer = new("op", "f", Data) });

        _ = Apply(committed, new() { State = new(), SentThrough = 1, Answer = new("op2", "f", Data) });

        Assert.Equal(("committed", 1, 1), (committed.State.Name, committed.Outbox.Count, committed.Answers!.Count));
    }

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text);

    private static RecordContent<GoldenState> Apply(
        RecordContent<GoldenState> content, RecordChange<GoldenState> change, DateTimeOffset? now = null) =>
        content.Apply(Key, change, change.SentThrough ?? 0, now ?? Now, Options);
}
