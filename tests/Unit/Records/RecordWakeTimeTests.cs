using Ecommerce.Records.Facet;
using Xunit;

namespace Ecommerce.Tests.Unit.Records;

public sealed class RecordWakeTimeTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-01-01T00:00:00Z");

    [Theory]
    [InlineData(null, false, null, null)]
    [InlineData(60, false, null, 60)]
    [InlineData(null, true, null, 10)]
    [InlineData(60, true, null, 10)]
    [InlineData(5, true, null, 5)]
    [InlineData(60, true, 600, 60)]
    [InlineData(null, true, 600, 600)]
    [InlineData(-1, false, 20, 20)]
    [InlineData(-1, false, null, -1)]
    [InlineData(-1, true, 20, 20)]
    [InlineData(60, false, 20, 60)]
    [InlineData(null, false, 20, null)]
    public void Of_WhenDueOutboxAndRetryMeet_IsTheEarliestThatMatters(int? due, bool hasOutbox, int? retryAt, int? expected) =>
        Assert.Equal(At(expected), RecordWakeTime.Of(At(due), hasOutbox, At(retryAt), Now, TimeSpan.FromSeconds(10)));

    private static DateTimeOffset? At(int? seconds) => seconds is { } s ? Now.AddSeconds(s) : null;
}
