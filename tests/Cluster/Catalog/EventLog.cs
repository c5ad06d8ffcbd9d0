using System.Collections.Concurrent;
using Ecommerce.Ports.Events;
using Ecommerce.Tests.Cluster.Records;

namespace Ecommerce.Tests.Cluster.Catalog;

/// <summary>Keeps what was published.</summary>
public sealed class EventLog : IEventPublisher
{
    private readonly ConcurrentQueue<ShopEvent> _events = new();

    public Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken)
    {
        _events.Enqueue(shopEvent);
        return Task.CompletedTask;
    }

    /// <summary>Waits until so many events of a subject were published.</summary>
    public async Task<IReadOnlyList<ShopEvent>> OfAsync(string subject, int count)
    {
        ShopEvent[] found = [];
        await Eventually.IsTrueAsync(
            () =>
            {
                found = [.. _events.Where(e => e.Subject == subject)];
                return found.Length >= count;
            },
            $"{count} events of {subject} were published");
        return found;
    }
}
