using Microsoft.Extensions.Time.Testing;

namespace Ecommerce.Tests.Cluster.Records;

/// <summary>
/// The time of a silo, which only the test moves. Orleans' own timers wait until a moment in steps of whole milliseconds, and ask the clock again and
/// again when less than one is left: there a time that stands still would keep them, and whoever advances it, for ever. So it gives way
/// by a millisecond to whoever asks that often.
/// </summary>
public sealed class SiloClock() : FakeTimeProvider(DateTimeOffset.Parse("2026-01-01T00:00:00Z"))
{
    // Far above what the busiest test asks between two steps of time, and reached within milliseconds by a loop that does nothing else.
    private const int Patience = 100_000;

    private long _instant;
    private int _asked;

    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        if (Interlocked.Exchange(ref _instant, now.UtcTicks) != now.UtcTicks) Volatile.Write(ref _asked, 0);
        if (Interlocked.Increment(ref _asked) < Patience) return now;
        Volatile.Write(ref _asked, 0);
        Advance(TimeSpan.FromMilliseconds(1));
        return base.GetUtcNow();
    }
}
