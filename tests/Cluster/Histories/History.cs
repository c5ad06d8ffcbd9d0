using System.Collections.Concurrent;
using Ecommerce.Tests.Cluster.Faults;

namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>Everything that was asked of a shop under one seed, and what it answered.</summary>
public sealed class History(FaultyShop shop, int seed)
{
    private readonly ConcurrentQueue<Operation> _operations = new();
    private long _time;

    public IReadOnlyList<Operation> Operations => [.. _operations];

    public async Task<Operation> SendAsync(int process, string name, HttpCall request)
    {
        var begun = new Operation(seed, process, name, request, Interlocked.Increment(ref _time));
        var (status, body, isReplay) = await shop.SendAsync(request);
        var ended = begun with { End = Interlocked.Increment(ref _time), Status = status, Body = body, IsReplay = isReplay };
        _operations.Enqueue(ended);
        return ended;
    }
}
