using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ecommerce.Records;

/// <summary>Registers record stores and the kinds they keep.</summary>
public static class RecordServiceCollectionExtensions
{
    /// <summary>
    /// Adds the store <paramref name="name"/> over a database. It opens before anything else of the host starts and closes after everything
    /// has stopped. Resolve it as the keyed service <see cref="IRecordStore"/> (or <see cref="RecordStore"/>, for its counters).
    /// </summary>
    public static IServiceCollection AddRecordStore(
        this IServiceCollection services,
        string name,
        Func<IServiceProvider, IRecordBackend> backend,
        Action<RecordStoreOptions>? configure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RecordKinds>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RecordStoreOptions>, RecordStoreOptionsValidator>());
        services.AddOptions<RecordStoreOptions>(name).Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddKeyedSingleton(name, (provider, _) => new RecordStore(
            name,
            backend(provider),
            provider.GetRequiredService<IOptionsMonitor<RecordStoreOptions>>().Get(name),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RecordStore>>()));
        services.AddKeyedSingleton<IRecordStore>(name, (provider, key) => provider.GetRequiredKeyedService<RecordStore>(key));
        services.AddSingleton(new RecordStoreName(name));
        services.AddHostedService<RecordStoreService>();
        return services;
    }

    /// <summary>Adds a kind of record; its owner takes it as <c>[Record] IRecord&lt;TState&gt;</c>.</summary>
    public static IServiceCollection AddRecordKind<TState>(this IServiceCollection services, RecordKind<TState> kind)
        where TState : class, new() =>
        services.AddSingleton<RecordKind>(kind);
}
