using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Promotions;

namespace Ecommerce.Grains.Promotions;

/// <summary>The committed uses of a promotion in memory, with the count of each customer.</summary>
public sealed class PromotionUses
{
    private readonly Dictionary<OrderId, PromotionUse> _uses = [];
    private readonly Dictionary<string, int> _byCustomer = new(StringComparer.Ordinal);
    private readonly Queue<OrderId> _released = new();

    /// <summary>The use of an order.</summary>
    public PromotionUse? Find(OrderId order) => _uses.GetValueOrDefault(order);

    /// <summary>Uses of a customer that are not given back.</summary>
    public int CountOf(string customer) => _byCustomer.GetValueOrDefault(customer);

    /// <summary>Takes over what was written; <c>null</c> forgets.</summary>
    public void Remember(OrderId order, PromotionUse? use)
    {
        if (_uses.Remove(order, out var before)) Count(before, -1);
        if (use is null) return;
        _uses[order] = use;
        Count(use, 1);
        if (use.Status == UseStatus.Released) _released.Enqueue(order);
    }

    /// <summary>Released uses that no order can still ask for, oldest first, at most so many; each is named once.</summary>
    public IEnumerable<OrderId> TakeForgettable(DateTimeOffset now, int max)
    {
        for (var i = 0; i < max && _released.TryPeek(out var order); i++)
        {
            var use = Find(order);
            if (use is { Status: UseStatus.Released } && !PromotionRules.IsForgettable(use, now)) yield break;
            _released.Dequeue();
            if (use is not null) yield return order;
        }
    }

    private void Count(PromotionUse use, int by)
    {
        if (use.Status == UseStatus.Released) return;
        foreach (var customer in use.Customer)
        {
            var count = _byCustomer.GetValueOrDefault(customer) + by;
            if (count == 0) _byCustomer.Remove(customer);
            else _byCustomer[customer] = count;
        }
    }
}
