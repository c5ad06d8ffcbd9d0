using System.Collections.Concurrent;
using Ecommerce.Ports.Events;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Takes events, and fails at given points. It keeps what it took, each as often as it came.</summary>
public sealed class FaultyPublisher(FaultPoints points) : IEventPublisher
{
    private readonly ConcurrentQueue<ShopEvent> _taken = new();

    public IReadOnlyCollection<ShopEvent> Taken => _taken;

    public void Forget() => _taken.Clear();

    public Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken)
    {
        var mode = points.Pass($"publish {shopEvent.Type}", $"{shopEvent.Id.Split('/')[0]} → publish");
        if (mode is null or FaultMode.LostAfter) _taken.Enqueue(shopEvent);
        return mode is null ? Task.CompletedTask : throw new TimeoutException($"Publishing {shopEvent.Type} failed on purpose.");
    }
}
