using Xunit;

namespace Ecommerce.Tests.Cluster.Records;

public sealed class SiloClockTests
{
    [Fact]
    public async Task Wait_UntilAFractionOfAMillisecond_EndsWhileTimeIsAdvanced()
    {
        var clock = new SiloClock();
        var waiting = WaitUntilAsync(clock, clock.GetUtcNow().AddMilliseconds(5.5));

        clock.Advance(TimeSpan.FromMilliseconds(5));

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Time_WhenItIsAskedForNowAndThen_StandsStill()
    {
        var clock = new SiloClock();
        var start = clock.GetUtcNow();

        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.Equal(start, clock.GetUtcNow()));
    }

    /// <summary>As Orleans' timers do.</summary>
    private static async Task WaitUntilAsync(TimeProvider clock, DateTimeOffset due)
    {
        while (due - clock.GetUtcNow() is var left && left > TimeSpan.Zero) await Task.Delay(left, clock);
    }
}
