using System.Text;
using System.Text.Json;
using Ecommerce.Records;
using Ecommerce.Records.Facet;
using Xunit;

namespace Ecommerce.Tests.Unit.Records;

public sealed class RecordBodyTests
{
    // Pinned: records of this form lie in databases.
    private const string Full = """
        {"schema":3,"revision":7,"sequence":9,"due":"2026-01-02T03:04:05.678+00:00","state":{"name":"한글 <&> \"q\""},
        "answers":{"op-1":{"fingerprint":"f1","at":"2026-01-01T00:00:00+00:00","body":{"ok":true}}},
        "outbox":[{"sequence":9,"type":"golden.done","at":"2026-01-01T00:00:00+00:00","data":[1]}]}
        """;

    private static readonly RecordKey Key = new("golden", "g1");
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-01-01T00:00:00Z");

    [Fact]
    public void Write_WhenAllMembersAreSet_HasThePinnedForm() =>
        Assert.Equal(Full.ReplaceLineEndings(""), Encoding.UTF8.GetString(RecordBody.Write(GoldenJson.Kind, FullContent())));

    [Fact]
    public void Write_WhenMembersAreEmpty_LeavesThemOut()
    {
        var body = RecordBody.Write(GoldenJson.Kind, new() { State = new() });

        Assert.Equal("""{"schema":3,"revision":0,"sequence":0,"state":{"name":null}}""", Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void Read_WhenThePinnedFormIsStored_FindsAllMembers()
    {
        var content = RecordBodyReader.Read(GoldenJson.Kind, Key, Encoding.UTF8.GetBytes(Full));

        Assert.Equal(Encoding.UTF8.GetString(RecordBody.Write(GoldenJson.Kind, FullContent())), Encoding.UTF8.GetString(RecordBody.Write(GoldenJson.Kind, content)));
        Assert.Equal("golden/g1/9", Assert.Single(content.Outbox).EventId);
    }

    [Fact]
    public void Read_WhenAStoreReordersMembers_FindsAllMembers()
    {
        var content = RecordBodyReader.Read(
            GoldenJson.Kind, Key, """{"state": {"name": "n"}, "schema": 3, "revision": 4, "sequence": 5}"""u8);

        Assert.Equal(("n", 4, 5), (content.State.Name, content.Revision, content.Sequence));
    }

    [Theory]
    [InlineData("""{"schema":2,"revision":1,"sequence":0,"state":{}}""", "schema 2")]
    [InlineData("""{"state":{"unknown":[]},"schema":4,"revision":1,"sequence":0}""", "schema 4")]
    [InlineData("""{"revision":1,"sequence":0,"state":{}}""", "cannot be read")]
    [InlineData("""{"schema":3,"revision":1,"sequence":0}""", "cannot be read")]
    [InlineData("""{"schema":3,"other":1,"state":{}}""", "cannot be read")]
    [InlineData("""{"schema":3,"state":""", "cannot be read")]
    public void Read_WhenTheBodyIsNotUnderstood_SaysSo(string body, string reason)
    {
        var fault = Assert.Throws<RecordUnavailableException>(() => RecordBodyReader.Read(GoldenJson.Kind, Key, Encoding.UTF8.GetBytes(body)));

        Assert.Contains(reason, fault.Message);
        Assert.Contains("golden/g1", fault.Message);
    }

    private static RecordContent<GoldenState> FullContent() => new()
    {
        State = new() { Name = "한글 <&> \"q\"" },
        Revision = 7,
        Sequence = 9,
        DueAt = DateTimeOffset.Parse("2026-01-02T03:04:05.678Z"),
        Answers = new Dictionary<string, RecordAnswer> { ["op-1"] = new("f1", At, JsonSerializer.Deserialize<JsonElement>("""{"ok":true}""")) },
        Outbox = [new("golden/g1/9", 9, "golden.done", At, JsonSerializer.Deserialize<JsonElement>("[1]"))],
    };
}
