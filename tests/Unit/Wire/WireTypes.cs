using System.Reflection;
using Ecommerce.Tests.Unit.Architecture;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>What travels between processes: by reflection, from every assembly of the product.</summary>
internal static class WireTypes
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly List<Type> Types =
        [.. Repository.Projects.Where(project => project.IsProduct).SelectMany(project => Assembly.Load(project.Assembly).GetTypes())];

    /// <summary>Messages, values and faults.</summary>
    public static IReadOnlyList<Type> Serialized { get; } = [.. Types.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))];

    /// <summary>Enumerations that messages carry: they travel as numbers.</summary>
    public static IReadOnlyList<Type> Enumerations { get; } =
        [.. Types.Where(type => type.IsEnum && type.Assembly.GetName().Name == "Ecommerce.Contracts")];

    /// <summary>Grain interfaces.</summary>
    public static IReadOnlyList<Type> Interfaces { get; } = [.. Types.Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))];

    /// <summary>Grain classes: their names are the kinds of records, and part of every grain's address.</summary>
    public static IReadOnlyList<Type> Grains { get; } = [.. Types.Where(type => type.IsClass && !type.IsAbstract && typeof(Grain).IsAssignableFrom(type))];

    /// <summary>Members that travel, by their number.</summary>
    public static IEnumerable<(uint Id, string Name, Type Type)> Members(Type type) =>
        from member in type.GetMembers(Declared)
        let id = member.GetCustomAttribute<IdAttribute>()?.Id
        where id is not null
        orderby id
        select (id.Value, member.Name, member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType);

    /// <summary>Members that keep something, whether they travel or not.</summary>
    public static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(Declared);

    /// <summary>The name that a type, an interface or a method has on the wire.</summary>
    public static string? Alias(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;

    /// <summary>A type as people write it.</summary>
    public static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying) + "?";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
