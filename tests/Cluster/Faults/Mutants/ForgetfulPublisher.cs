using Ecommerce.Ports.Events;

namespace Ecommerce.Tests.Cluster.Faults.Mutants;

/// <summary>Broken: takes an event for published when publishing it failed.</summary>
public sealed class ForgetfulPublisher(IEventPublisher inner) : IEventPublisher
{
    public async Task PublishAsync(ShopEvent shopEvent, CancellationToken cancellationToken)
    {
        try
        {
            await inner.PublishAsync(shopEvent, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Exactly the mistake that the checks must notice.
        }
    }
}
