using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Ecommerce.Api.Catalog;

/// <summary>
/// A bounded cache in two halves: when the young half is full it becomes the old one, and what nobody asked for since falls out with the
/// half before. Reading takes no lock.
/// </summary>
internal sealed class RecentEntries<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _turn = new();
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
            return true;
        if (!_old.TryGetValue(key, out value))
            return false;
        Add(key, value);
        return true;
    }

    public void Add(TKey key, TValue value)
    {
        lock (_turn)
        {
            if (_young.Count >= capacity / 2)
                (_old, _young) = (_young, new());
            _young[key] = value;
        }
    }
}
