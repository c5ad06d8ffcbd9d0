using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>
/// Makes a value whose every member says something of its own, so that one which a format loses or confuses is missed. What a member says
/// depends on its path alone: a new one changes nothing else.
/// </summary>
internal static class Full
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    public static object Make(Type type, string path = "") => Nullable.GetUnderlyingType(type) is { } underlying
        ? Make(underlying, path)
        : Simple(type, path) ?? Collection(type, path) ?? FromConstructor(type, path) ?? FromMembers(type, path);

    private static object? Simple(Type type, string path)
    {
        if (type == typeof(string)) return JsonNamingPolicy.CamelCase.ConvertName(path.Split('.')[^1]) + " 한글";
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return Number(path);
        if (type == typeof(long)) return int.MaxValue + (long)Number(path);
        if (type == typeof(DateTimeOffset)) return Start.AddMinutes(Number(path));
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        // A typed id: a struct around the text it is made from.
        return type.GetMethod("From", [typeof(string)]) is { IsStatic: true } from && type.IsValueType
            ? from.Invoke(null, [type.GetProperty("Prefix")!.GetValue(null) + type.Name.ToLowerInvariant()])
            : null;
    }

    private static object? Collection(Type type, string path)
    {
        if (!type.IsGenericType) return null;
        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var element = Array.CreateInstance(arguments[0], 1);
            element.SetValue(Make(arguments[0], path), 0);
            return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!
                .MakeGenericMethod(arguments[0]).Invoke(null, [element]);
        }

        if (type.GetGenericTypeDefinition() != typeof(ImmutableSortedDictionary<,>)) return null;
        var empty = type.GetField("Empty")!.GetValue(null)!;
        return type.GetMethod("Add", arguments)!.Invoke(empty, [Make(arguments[0], path), Make(arguments[1], path)]);
    }

    private static object? FromConstructor(Type type, string path) =>
        type.GetConstructors().FirstOrDefault(constructor => constructor.IsDefined(typeof(JsonConstructorAttribute))) is { } chosen
            ? chosen.Invoke([.. chosen.GetParameters().Select(parameter => Make(parameter.ParameterType, $"{path}.{parameter.Name}"))])
            : null;

    private static object FromMembers(Type type, string path)
    {
        var value = RuntimeHelpers.GetUninitializedObject(type);
        var members = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(member => member.CanWrite).ToList();
        if (members.Count == 0) throw new InvalidOperationException($"Nothing is known of how to make a {type}: teach {nameof(Full)} to.");
        foreach (var member in members) member.SetValue(value, Make(member.PropertyType, $"{path}.{member.Name}"));
        return value;
    }

    private static int Number(string path) => path.Aggregate(7, (hash, letter) => ((hash * 31) + letter) % 9_973);
}
