namespace Ecommerce.Grains.Inventory;

/// <summary>When the reservations of a SKU run out, the first one first.</summary>
public sealed class Expiries
{
    private readonly SortedSet<(DateTimeOffset At, string Id)> _byTime =
        new(Comparer<(DateTimeOffset At, string Id)>.Create(static (left, right) =>
            left.At != right.At ? left.At.CompareTo(right.At) : string.CompareOrdinal(left.Id, right.Id)));

    /// <summary>Takes over a hold as it was and as it is now.</summary>
    public void Change(string id, Hold? before, Hold? after)
    {
        if (before is { IsReserved: true }) _byTime.Remove((before.ExpiresAt!.Value, id));
        if (after is { IsReserved: true }) _byTime.Add((after.ExpiresAt!.Value, id));
    }

    /// <summary>Reservations that have run out, at most so many.</summary>
    public IReadOnlyList<string> Due(DateTimeOffset now, int max) =>
        [.. _byTime.TakeWhile(expiry => expiry.At <= now).Take(max).Select(expiry => expiry.Id)];

    /// <summary>When the next one runs out, with the changes of a batch laid over what is committed.</summary>
    public DateTimeOffset? Next(IReadOnlyDictionary<string, Hold?> changed)
    {
        DateTimeOffset? next = null;
        foreach (var (at, id) in _byTime)
        {
            if (changed.ContainsKey(id)) continue;
            next = at;
            break;
        }

        foreach (var hold in changed.Values)
        {
            if (hold is { IsReserved: true } && !(next <= hold.ExpiresAt)) next = hold.ExpiresAt;
        }

        return next;
    }
}
