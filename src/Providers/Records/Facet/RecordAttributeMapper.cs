using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Records.Facet;

/// <summary>Tells Orleans how to fill a parameter marked <see cref="RecordAttribute"/>.</summary>
internal sealed class RecordAttributeMapper : IAttributeToFactoryMapper<RecordAttribute>
{
    private static readonly MethodInfo Open =
        typeof(RecordAttributeMapper).GetMethod(nameof(FactoryOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public Factory<IGrainContext, object> GetFactory(ParameterInfo parameter, RecordAttribute metadata)
    {
        var type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IRecord<>))
            throw new InvalidOperationException($"[Record] marks '{parameter.Name}' of {parameter.Member.DeclaringType}, which is not an IRecord<TState>.");
        return (Factory<IGrainContext, object>)Open.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [metadata.LoadOnActivation])!;
    }

    private static Factory<IGrainContext, object> FactoryOf<TState>(bool loadOnActivation)
        where TState : class, new() =>
        context => context.ActivationServices.GetRequiredService<RecordFactory>().Create<TState>(context, loadOnActivation);
}
