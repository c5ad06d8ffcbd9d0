namespace Ecommerce.Standalone.Demo.Past;

/// <summary>
/// The clock of a shop that lives through its past before it opens: it runs behind the machine's clock, is only ever moved forward, and once it has
/// arrived in the present it is the machine's clock for good. Timers and time stamps of measurements are the machine's throughout.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    private readonly TimeProvider _machine;
    private readonly Lock _moves = new();
    private long _behind;

    /// <summary>A clock that begins at <paramref name="past"/>.</summary>
    public DemoClock(TimeProvider machine, DateTimeOffset past)
    {
        _machine = machine;
        _behind = Math.Max(0, (machine.GetUtcNow() - past).Ticks);
    }

    /// <summary>Whether it is the machine's clock.</summary>
    public bool HasArrived => Volatile.Read(ref _behind) == 0;

    /// <summary>The machine's time.</summary>
    public DateTimeOffset Present => _machine.GetUtcNow();

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _machine.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _machine.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _machine.GetUtcNow() - TimeSpan.FromTicks(Volatile.Read(ref _behind));

    /// <inheritdoc/>
    public override long GetTimestamp() => _machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves it to a time; a time that it has passed changes nothing, and it never gets ahead of the machine's.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        lock (_moves)
        {
            var behind = Math.Max(0, (_machine.GetUtcNow() - time).Ticks);
            if (behind < _behind) Volatile.Write(ref _behind, behind);
        }
    }

    /// <summary>From now on it is the machine's clock.</summary>
    public void Arrive()
    {
        lock (_moves) Volatile.Write(ref _behind, 0);
    }
}
