using System.Globalization;
using Ecommerce.Standalone;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone;

public sealed class NightlyReconciliationTests
{
    [Theory]
    [InlineData("2026-11-22T02:59:59Z", "2026-11-22T03:00:00Z")]
    [InlineData("2026-11-22T03:00:00Z", "2026-11-23T03:00:00Z")]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-23T03:00:00Z")]
    public void NextRun_IsTheNextThreeOClock(string now, string next) =>
        Assert.Equal(Of(next), NightlyReconciliation.NextRun(Of(now)));

    private static DateTimeOffset Of(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
