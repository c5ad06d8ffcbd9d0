using System.Globalization;
using Ecommerce.Api.Payments;
using Ecommerce.ApiHost;
using Xunit;

namespace Ecommerce.Tests.Unit.Payments;

public sealed class NightlyReconciliationTests
{
    [Theory]
    [InlineData("2026-11-22T02:59:59Z", "2026-11-22T03:00:00Z")]
    [InlineData("2026-11-22T03:00:00Z", "2026-11-23T03:00:00Z")]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-23T03:00:00Z")]
    public void NextRun_IsTheNextThreeOClock(string now, string next) =>
        Assert.Equal(Of(next), NightlyReconciliation.NextRun(Of(now)));

    [Theory]
    [InlineData("2026-11-22T02:30:00Z", "2026-11-22T03:00:00Z")]
    [InlineData("2026-11-22T03:20:00Z", "2026-11-22T03:00:00Z")]
    [InlineData("2026-11-22T04:00:01Z", "2026-11-23T03:00:00Z")]
    public void FirstRun_OfAProcessThatTakesOver_IsThisNightsWhileItMayNotBeDone(string now, string due) =>
        Assert.Equal(Of(due), ReconciliationTurn.FirstRun(Of(now)));

    private static DateTimeOffset Of(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
