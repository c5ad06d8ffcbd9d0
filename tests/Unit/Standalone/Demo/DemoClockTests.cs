using Ecommerce.Standalone.Demo.Past;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ecommerce.Tests.Unit.Standalone.Demo;

public sealed class DemoClockTests
{
    private static readonly DateTimeOffset Present = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _machine = new(Present);
    private readonly DemoClock _clock;

    public DemoClockTests() => _clock = new(_machine, Present.AddDays(-90));

    [Fact]
    public void GetUtcNow_InThePast_RunsAsTheMachinesClockDoes()
    {
        Assert.Equal(Present.AddDays(-90), _clock.GetUtcNow());
        _machine.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(Present.AddDays(-90).AddSeconds(5), _clock.GetUtcNow());
    }

    [Fact]
    public void MoveTo_ATimeThatHasPassed_ChangesNothing()
    {
        _clock.MoveTo(Present.AddDays(-10));
        _clock.MoveTo(Present.AddDays(-20));
        Assert.Equal(Present.AddDays(-10), _clock.GetUtcNow());
    }

    [Fact]
    public void MoveTo_TheFuture_StopsAtThePresent()
    {
        _clock.MoveTo(Present.AddYears(1));
        Assert.Equal(Present, _clock.GetUtcNow());
        Assert.True(_clock.HasArrived);
    }

    [Fact]
    public void Arrive_Once_MakesItTheMachinesClockForGood()
    {
        Assert.False(_clock.HasArrived);
        _clock.Arrive();
        _clock.MoveTo(Present.AddDays(-1));
        _machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(_machine.GetUtcNow(), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Timer_OfTheClock_GoesByTheMachinesTime()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);
        _clock.MoveTo(Present.AddDays(-1));
        Assert.False(delay.IsCompleted);
        _machine.Advance(TimeSpan.FromSeconds(1));
        await delay;
    }
}
