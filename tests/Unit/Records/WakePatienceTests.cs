using Ecommerce.Records.Waking;
using Xunit;

namespace Ecommerce.Tests.Unit.Records;

public sealed class WakePatienceTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-01-01T00:00:00Z");

    private readonly WakePatience _patience = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));

    [Fact]
    public void Allows_WhenARecordStaysDue_WaitsTwiceAsLongEachTimeUpToTheLongest()
    {
        var allowed = Enumerable.Range(0, 30).Where(second => Scan(second)).ToList();

        Assert.Equal([0, 1, 3, 7, 13, 19, 25], allowed);
    }

    [Fact]
    public void Allows_WhenTheDueTimeMoved_StartsAnew()
    {
        Assert.True(Scan(0));
        Assert.True(Scan(1));
        Assert.False(Scan(2));

        Assert.True(Scan(2, dueAt: 1));
    }

    [Fact]
    public void Allows_WhenARecordWasNotDueInBetween_StartsAnew()
    {
        Assert.True(Scan(0));
        Assert.True(Scan(1));
        _patience.Begin();

        Assert.True(Scan(2));
    }

    private bool Scan(int second, int dueAt = 0)
    {
        _patience.Begin();
        return _patience.Allows(new(new("note", "one"), Start.AddSeconds(dueAt)), Start.AddSeconds(second));
    }
}
