namespace Ecommerce.Api.Users.Sessions;

/// <summary>Failures under one counter.</summary>
internal sealed class SignInFailures
{
    private double _count;

    /// <summary>When the last attempt was counted.</summary>
    public required DateTimeOffset LastAt { get; set; }

    /// <summary>When the next attempt is allowed.</summary>
    public DateTimeOffset OpensAt { get; private set; }

    /// <summary>
    /// Counts a failure. From the last free one on, each doubles the wait. The free ones are for <paramref name="memory"/>, so as many fade away in that
    /// time: mistakes that come now and then never add up, however long they go on.
    /// </summary>
    public void Add(DateTimeOffset now, int free, TimeSpan maxWait, TimeSpan memory)
    {
        var faded = free * ((now - LastAt) / memory);
        (_count, LastAt) = (Math.Max(0, _count - faded) + 1, now);
        var over = _count - free;
        if (over < 0) return;
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(Math.Ceiling(over), 30)));
        OpensAt = now + (wait < maxWait ? wait : maxWait);
    }

    /// <summary>Takes one back that was none. Others that were counted stay, so somebody's own account does not pay for guessing at another.</summary>
    public void Remove(DateTimeOffset now) => (_count, OpensAt) = (Math.Max(0, _count - 1), now);
}
