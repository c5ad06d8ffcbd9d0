using Ecommerce.Records.Facet;
using Ecommerce.Records.GrainStorage;
using Ecommerce.Records.Waking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Ecommerce.Records;

/// <summary>Makes records available to the grains of a silo.</summary>
public static class RecordSiloBuilderExtensions
{
    /// <summary>Fills <c>[Record]</c> parameters, wakes grains with an outbox and scans all stores for what is due.</summary>
    public static ISiloBuilder AddRecords(this ISiloBuilder builder, Action<RecordOptions>? configure = null)
    {
        var services = builder.Services;
        services.AddOptions<RecordOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        if (services.Any(service => service.ServiceType == typeof(RecordWaker)))
            return builder;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RecordKinds>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RecordOptions>, RecordOptionsValidator>());
        services.TryAddSingleton<NearbyViews>();
        services.AddSingleton<RecordFactory>();
        services.AddSingleton<IAttributeToFactoryMapper<RecordAttribute>, RecordAttributeMapper>();
        services.AddSingleton<RecordWaker>();
        services.AddSingleton<IRecordWork>(provider => provider.GetRequiredService<RecordWaker>());
        services.AddSingleton<RecordScanner>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<RecordWaker>());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<RecordScanner>());
        return builder;
    }

    /// <summary>
    /// Keeps the state of <c>[PersistentState]</c> and of Orleans itself in the record store <paramref name="store"/>, under the grain
    /// storage name <paramref name="name"/>. The silo's grain storage serializer must write JSON, as the default one does.
    /// </summary>
    public static ISiloBuilder AddRecordGrainStorage(this ISiloBuilder builder, string name, string store)
    {
        builder.Services.AddGrainStorage(name, (provider, _) => new RecordGrainStorage(
            provider.GetRequiredKeyedService<IRecordStore>(store),
            provider.GetRequiredService<IGrainStorageSerializer>(),
            provider.GetRequiredService<IActivatorProvider>()));
        return builder;
    }
}
