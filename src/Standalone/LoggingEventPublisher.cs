using Ecommerce.Ports.Events;

namespace Ecommerce.Standalone;

/// <summary>Writes the id and type of each event to the full log; nothing else listens yet.</summary>
internal sealed partial class LoggingEventPublisher(ILogger<LoggingEventPublisher> logger) : IEventPublisher
{
    public Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken)
    {
        Happened(logger, shopEvent.Type, shopEvent.Id);
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Information, "{Type} {Id}")]
    private static partial void Happened(ILogger logger, string type, string id);
}
