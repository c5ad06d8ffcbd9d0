using Ecommerce.Records.Facet;
using Ecommerce.Records.Waking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records;

/// <summary>Makes records available to the grains of a silo.</summary>
public static class RecordSiloBuilderExtensions
{
    /// <summary>Fills <c>[Record]</c> parameters, wakes grains with an outbox and scans all stores for what is due.</summary>
    public static ISiloBuilder AddRecords(this ISiloBuilder builder, Action<RecordOptions>? configure = null)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RecordKinds>();
        services.AddOptions<RecordOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RecordOptions>, RecordOptionsValidator>());
        services.TryAddSingleton<RecordFactory>();
        services.TryAddSingleton<IAttributeToFactoryMapper<RecordAttribute>, RecordAttributeMapper>();
        services.TryAddSingleton<RecordWaker>();
        services.TryAddSingleton<RecordScanner>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<RecordWaker>());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<RecordScanner>());
        return builder;
    }
}
