using System.Text.Json;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Records;

namespace Ecommerce.Grains.Promotions;

/// <summary>
/// A promotion's counters and uses with the changes of one batch laid over what is committed: decisions see each other, and nothing is true
/// before the batch is written.
/// </summary>
public sealed class PromotionBook(PromotionState committed, PromotionUses uses)
{
    /// <summary>The prefix of the entries of uses.</summary>
    public const string UsePrefix = "u:";

    private readonly Dictionary<OrderId, PromotionUse?> _changed = [];
    private readonly Dictionary<string, int> _moved = new(StringComparer.Ordinal);

    /// <summary>The state as the batch leaves it.</summary>
    public PromotionState State { get; private set; } = committed;

    /// <summary>Whether the batch changes what the promotion gives.</summary>
    public bool IsRevised { get; private set; }

    /// <summary>Whether there is anything to write.</summary>
    public bool HasChanges => IsRevised || _changed.Count > 0;

    /// <summary>Uses that the batch wrote; a <c>null</c> was forgotten.</summary>
    public IReadOnlyDictionary<OrderId, PromotionUse?> Changed => _changed;

    /// <summary>The use of an order as the batch sees it.</summary>
    public PromotionUse? Find(OrderId order) => _changed.TryGetValue(order, out var use) ? use : uses.Find(order);

    /// <summary>Uses of one customer that are not given back, as the batch sees them.</summary>
    public int CountOf(string customer) => uses.CountOf(customer) + _moved.GetValueOrDefault(customer);

    /// <summary>Replaces what the promotion gives.</summary>
    public void Revise(PromotionState next) => (State, IsRevised) = (next, true);

    /// <summary>Writes a use together with the counters that it moves.</summary>
    public void Put(OrderId order, PromotionUse use)
    {
        var before = Find(order);
        Count(before, -1);
        Count(use, 1);
        _changed[order] = use;
    }

    /// <summary>Forgets a use that was given back.</summary>
    public void Forget(OrderId order) => _changed[order] = null;

    /// <summary>The batch as entries of the record.</summary>
    public List<EntryWrite> Entries()
    {
        var entries = new List<EntryWrite>(_changed.Count);
        foreach (var (order, use) in _changed)
        {
            // Not "use is null ? null : bytes": that null would become an empty body.
            entries.Add(use is null
                ? new(UsePrefix + order.Value, null)
                : new(UsePrefix + order.Value, JsonSerializer.SerializeToUtf8Bytes(use, PromotionJson.Default.PromotionUse)));
        }

        return entries;
    }

    private void Count(PromotionUse? use, int by)
    {
        if (use is null or { Status: UseStatus.Released }) return;
        State = use.Status == UseStatus.Reserved
            ? State with { Reserved = State.Reserved + by }
            : State with { Committed = State.Committed + by };
        foreach (var customer in use.Customer) _moved[customer] = _moved.GetValueOrDefault(customer) + by;
    }
}
