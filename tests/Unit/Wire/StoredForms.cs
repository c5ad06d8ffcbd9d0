using System.Text.Json.Serialization;
using Ecommerce.Grains;
using Ecommerce.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>Everything that the shop's grains store: the kinds they register, and the parts that their JSON contexts name.</summary>
internal static class StoredForms
{
    public static IReadOnlyList<StoredForm> All { get; } = Find();

    private static List<StoredForm> Find()
    {
        var silo = new ServicesOnly();
        silo.AddShopGrains();
        var kinds = silo.Services.Select(service => service.ImplementationInstance).OfType<RecordKind>().ToList();
        var states = kinds.Select(kind => kind.StateType).ToHashSet();

        var parts = from context in typeof(ShopGrainsSiloBuilderExtensions).Assembly.GetTypes()
                    where typeof(JsonSerializerContext).IsAssignableFrom(context)
                    let json = (JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!
                    from attribute in context.GetCustomAttributesData()
                    where attribute.AttributeType == typeof(JsonSerializableAttribute)
                    let part = (Type)attribute.ConstructorArguments[0].Value!
                    where !states.Contains(part)
                    select new PartForm($"{context.Namespace!.Split('.')[^1]}.{part.Name}", json.GetTypeInfo(part)!);
        return [.. kinds.Select(Of), .. parts];
    }

    private static StoredForm Of(RecordKind kind) =>
        (StoredForm)Activator.CreateInstance(typeof(RecordForm<>).MakeGenericType(kind.StateType), kind)!;

    private sealed class ServicesOnly : ISiloBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
