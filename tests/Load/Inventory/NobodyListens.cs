using Ecommerce.Ports.Events;

namespace Ecommerce.Tests.Load.Inventory;

/// <summary>Takes every event and tells nobody: only what a hold costs is measured.</summary>
internal sealed class NobodyListens : IEventPublisher
{
    public Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken) => Task.CompletedTask;
}
