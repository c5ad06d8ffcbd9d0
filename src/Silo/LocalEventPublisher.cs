using Ecommerce.Grains.Search;
using Ecommerce.Ports.Events;

namespace Ecommerce.Silo;

/// <summary>
/// Takes the place of Kafka: hands each event to those in this process who listen, and writes its id and type to the log. When a listener
/// fails, the event is published again to all.
/// </summary>
internal sealed partial class LocalEventPublisher(ProductIndexer indexer, ILogger<LocalEventPublisher> logger) : IEventPublisher
{
    public async Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken)
    {
        await indexer.HandleAsync(shopEvent, cancellationToken);
        Happened(logger, shopEvent.Type, shopEvent.Id);
    }

    [LoggerMessage(1, LogLevel.Information, "{Type} {Id}")]
    private static partial void Happened(ILogger logger, string type, string id);
}
