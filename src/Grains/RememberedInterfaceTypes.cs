using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Metadata;
using Orleans.Serialization.TypeSystem;

namespace Ecommerce.Grains;

/// <summary>
/// Remembers which grain interface type a .NET interface is. Orleans works it out by reflection at every <c>GetGrain</c>, which took 4 % of
/// a checkout's time.
/// </summary>
internal sealed class RememberedInterfaceTypes(IServiceProvider services, TypeConverter converter) : IGrainInterfaceTypeProvider
{
    private readonly ConcurrentDictionary<Type, GrainInterfaceType> _types = new();
    private GrainInterfaceTypeResolver? _resolver;

    /// <summary>Asks this before any other.</summary>
    public static void AddTo(IServiceCollection services) =>
        services.Insert(0, ServiceDescriptor.Singleton<IGrainInterfaceTypeProvider, RememberedInterfaceTypes>());

    /// <inheritdoc/>
    public bool TryGetGrainInterfaceType(Type type, out GrainInterfaceType grainInterfaceType)
    {
        grainInterfaceType = _types.GetOrAdd(type, static (interfaceType, self) => self.Others.GetGrainInterfaceType(interfaceType), this);
        return true;
    }

    // Not before the first question: the others are not there yet while this is being made.
    private GrainInterfaceTypeResolver Others =>
        _resolver ??= new(services.GetServices<IGrainInterfaceTypeProvider>().Where(provider => provider != this), converter);
}
