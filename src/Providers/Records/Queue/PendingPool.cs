using System.Collections.Concurrent;

namespace Ecommerce.Records.Queue;

/// <summary>Keeps up to a fixed number of waiters for reuse.</summary>
internal sealed class PendingPool<T>(Func<PendingPool<T>, T> create, int capacity)
    where T : class
{
    private readonly ConcurrentQueue<T> _free = new();
    private int _count;

    public T Rent()
    {
        if (!_free.TryDequeue(out var item))
            return create(this);
        Interlocked.Decrement(ref _count);
        return item;
    }

    public void Return(T item)
    {
        if (Interlocked.Increment(ref _count) <= capacity)
            _free.Enqueue(item);
        else
            Interlocked.Decrement(ref _count);
    }
}
