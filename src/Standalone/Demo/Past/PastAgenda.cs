namespace Ecommerce.Standalone.Demo.Past;

/// <summary>
/// What happens when: entries leave it in the order of their times, and those at one time in the order they came. Orders that run side by side
/// note what follows from them at the same time.
/// </summary>
internal sealed class PastAgenda(DateTimeOffset end)
{
    private readonly PriorityQueue<(DateTimeOffset At, PastCommands Order, Func<Task> Act), (DateTimeOffset At, int Number)> _entries = new();
    private readonly Lock _gate = new();
    private int _number;

    /// <summary>Notes what happens to an order; what lies after the end stays to be done.</summary>
    public void Add(DateTimeOffset at, PastCommands order, Func<Task> act)
    {
        if (at >= end) return;
        lock (_gate) _entries.Enqueue((at, order, act), (at, _number++));
    }

    /// <summary>The next entry, if it lies no later than <paramref name="until"/>.</summary>
    public bool TryTake(DateTimeOffset until, out DateTimeOffset at, out PastCommands order, out Func<Task> act)
    {
        lock (_gate)
        {
            var isThere = _entries.TryPeek(out var entry, out _) && entry.At <= until;
            if (isThere) _entries.Dequeue();
            (at, order, act) = entry;
            return isThere;
        }
    }
}
