namespace Ecommerce.Ports.Events;

/// <summary>
/// Hands a committed event of a grain's outbox over to whoever listens. Returns when it is durable there or accepted by every listener;
/// throws when it is not, and is then called again with the same <see cref="ShopEvent.Id"/>.
/// </summary>
public interface IEventPublisher
{
    /// <summary>Publishes one event.</summary>
    Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken);
}
