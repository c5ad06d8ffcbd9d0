using Ecommerce.Records.Waking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records.Facet;

/// <summary>Makes the record of an activation and has it read while the grain activates.</summary>
internal sealed class RecordFactory(
    IServiceProvider provider, RecordKinds kinds, TimeProvider clock, RecordWaker waker, NearbyViews views, IOptions<RecordOptions> options)
{
    public IRecord<TState> Create<TState>(IGrainContext context, bool loadOnActivation)
        where TState : class, new()
    {
        var kind = kinds.Of<TState>();
        var type = context.GrainId.Type.ToString()!;
        if (type != kind.Name)
            throw new InvalidOperationException($"The record kind '{kind.Name}' must be named like its grain type '{type}', which the scanner wakes.");
        var owner = new RecordActivation(context, waker, views);
        var record = new GrainRecord<TState>(
            new(kind.Name, context.GrainId.Key.ToString()!),
            kind,
            provider.GetRequiredKeyedService<IRecordStore>(kind.Store),
            clock,
            options.Value,
            owner);
        if (loadOnActivation || kind.View is not null)
            context.ObservableLifecycle.Subscribe(nameof(GrainRecord<>), GrainLifecycleStage.SetupState, _ => OnStartAsync(), _ => OnStopAsync());
        return record;

        Task OnStartAsync() => loadOnActivation ? record.LoadAsync().AsTask() : Task.CompletedTask;

        Task OnStopAsync()
        {
            owner.Withdraw();
            return Task.CompletedTask;
        }
    }
}
