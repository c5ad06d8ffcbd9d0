using System.Reflection;
using Orleans.Concurrency;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>The wire as a text: one block per type and interface, one line per member and method.</summary>
internal static class WireText
{
    private const string Heading = """
        What processes of different versions say to each other, and what addresses grains. Pinned by WireTests.
        Names and numbers that are here are never changed and never used again; new ones are added.

        """;

    public static string Write() =>
        Heading + string.Concat(
            WireTypes.Serialized.Select(OfType)
                .Concat(WireTypes.Enumerations.Select(OfEnumeration))
                .Concat(WireTypes.Interfaces.Select(OfInterface))
                .Concat(WireTypes.Grains.Select(type => $"grain {GrainType(type)} = {type.FullName}\n"))
                .Order(StringComparer.Ordinal)
                .Select(block => "\n" + block));

    /// <summary>The name that addresses a grain class.</summary>
    public static string? GrainType(Type type) =>
        type.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(GrainTypeAttribute))?.ConstructorArguments[0].Value as string;

    private static string OfType(Type type)
    {
        var parent = type.BaseType is { } known && WireTypes.Serialized.Contains(known) ? $" : {known.Name}" : "";
        return $"type {WireTypes.Alias(type)} = {type.FullName}{parent}\n"
            + string.Concat(WireTypes.Members(type).Select(member => $"  {member.Id} {member.Name}: {WireTypes.Name(member.Type)}\n"));
    }

    private static string OfEnumeration(Type type) =>
        $"enum {type.FullName}: {type.GetEnumUnderlyingType().Name}\n"
        + string.Concat(Enum.GetValues(type).Cast<object>().Select(value => $"  {Enum.Format(type, value, "d")} {value}\n"));

    private static string OfInterface(Type type)
    {
        var key = type.GetInterfaces().Single(parent => parent.Name.StartsWith("IGrainWith", StringComparison.Ordinal)).Name["IGrainWith".Length..];
        var methods = type.GetMethods(BindingFlags.Instance | BindingFlags.Public).OrderBy(WireTypes.Alias, StringComparer.Ordinal);
        return $"interface {WireTypes.Alias(type)} = {type.FullName} by {key}\n" + string.Concat(methods.Select(OfMethod));
    }

    private static string OfMethod(MethodInfo method) =>
        $"  {WireTypes.Alias(method)} = {method.Name}({string.Join(", ", method.GetParameters().Select(parameter => WireTypes.Name(parameter.ParameterType)))}): "
        + WireTypes.Name(method.ReturnType) + (method.IsDefined(typeof(OneWayAttribute)) ? ", one way" : "") + "\n";
}
