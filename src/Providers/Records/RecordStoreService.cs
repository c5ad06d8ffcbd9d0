using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ecommerce.Records;

/// <summary>
/// Opens all stores before the host starts its services, the silo among them, and closes them when all have stopped: a grain that
/// deactivates last can still write.
/// </summary>
internal sealed class RecordStoreService(IServiceProvider provider, RecordKinds kinds, IEnumerable<RecordStoreName> names)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in kinds.All)
        {
            if (!names.Any(name => name.Name == kind.Store))
                throw new InvalidOperationException($"The record kind '{kind.Name}' wants the store '{kind.Store}', which is not registered.");
        }
        foreach (var store in Stores())
            await store.OpenAsync(kinds.In(store.Name), cancellationToken);
    }

    public async Task StoppedAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(Stores().Select(store => store.CloseAsync(cancellationToken)));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<RecordStore> Stores() =>
        names.Select(name => provider.GetRequiredKeyedService<RecordStore>(name.Name));
}
