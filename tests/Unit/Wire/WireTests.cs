using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ecommerce.Tests.Unit.Architecture;
using Xunit;

namespace Ecommerce.Tests.Unit.Wire;

/// <summary>The wire is pinned, and its types are of the one form that survives versions and cannot be changed by whoever receives them.</summary>
public sealed class WireTests
{
    private static readonly Type[] Simple =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid)];

    private static readonly Type[] Collections =
        [typeof(ImmutableArray<>), typeof(ImmutableSortedDictionary<,>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>)];

    // Faults are classes, as all exceptions are.
    private static readonly List<Type> Messages = [.. WireTypes.Serialized.Where(type => !typeof(Exception).IsAssignableFrom(type))];

    [Fact]
    public void Wire_IsAsPinned() => Golden.Check("wire.txt", WireText.Write());

    [Fact]
    public void Messages_AreSealedRecordsOrReadonlyRecordStructs() =>
        Rule.Holds(Messages.Where(type => !type.IsEnum && !(IsSealedRecord(type) || IsReadonlyRecordStruct(type))));

    [Fact]
    public void Messages_AreNeverPositional() =>
        Rule.Holds(Messages.Where(type => type.GetMethods().Any(method => method.Name == "Deconstruct" && method.IsDefined(typeof(CompilerGeneratedAttribute)))));

    [Fact]
    public void Messages_AreImmutable()
    {
        Rule.Holds(Messages.Where(type => !type.IsEnum && !type.IsDefined(typeof(ImmutableAttribute))));
        Rule.Holds(
            from type in Messages
            from property in type.GetProperties()
            where property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name} has a setter");
        Rule.Holds(
            from type in Messages
            from member in WireTypes.Members(type)
            where !IsImmutable(member.Type)
            select $"{type.Name}.{member.Name} is a {WireTypes.Name(member.Type)}");
    }

    [Fact]
    public void Members_AreNumberedFromZeroWithoutGaps() =>
        Rule.Holds(WireTypes.Serialized
            .Select(type => (type.Name, Ids: WireTypes.Members(type).Select(member => member.Id).ToList()))
            .Where(type => !type.Ids.SequenceEqual(Enumerable.Range(0, type.Ids.Count).Select(id => (uint)id)))
            .Select(type => $"{type.Name}: {string.Join(", ", type.Ids)}"));

    [Fact]
    public void Members_ThatKeepSomething_AllTravel() =>
        Rule.Holds(
            from type in Messages
            where !type.IsEnum
            let travelling = WireTypes.Members(type).Select(member => member.Name).ToHashSet()
            from field in WireTypes.Fields(type)
            let name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name
            where !travelling.Contains(name)
            select $"{type.Name}.{name}");

    [Fact]
    public void Aliases_AreOnEverythingAndUnique()
    {
        var types = WireTypes.Serialized.Concat(WireTypes.Interfaces).ToList();
        var methods = WireTypes.Interfaces.SelectMany(type => type.GetMethods().Where(method => !method.IsStatic)).ToList();

        Rule.Holds(types.Concat<MemberInfo>(methods).Where(member => WireTypes.Alias(member) is null).Select(member => $"{member.DeclaringType?.Name} {member.Name}"));
        Assert.Distinct(types.Select(WireTypes.Alias));
        Assert.Distinct(methods.Select(method => $"{method.DeclaringType!.FullName} {WireTypes.Alias(method)}"));
    }

    [Fact]
    public void Grains_AreNamedOnPurpose()
    {
        Rule.Holds(WireTypes.Grains.Where(type => WireText.GrainType(type) is null));
        Assert.Distinct(WireTypes.Grains.Select(WireText.GrainType));
    }

    [Fact]
    public void Contracts_OfGrains_SayOnlyWhatIsPinned() =>
        Rule.Holds(
            from type in WireTypes.Interfaces
            from method in type.GetMethods()
            from said in method.GetParameters().Select(parameter => parameter.ParameterType).Append(Answer(method.ReturnType))
            where said is not null && !IsImmutable(said)
            select $"{type.Name}.{method.Name} says {WireTypes.Name(said)}");

    private static Type? Answer(Type task) => task.IsGenericType ? task.GetGenericArguments()[0] : null;

    private static bool IsSealedRecord(Type type) => type.IsClass && type.IsSealed && type.GetMethod("<Clone>$") is not null;

    private static bool IsReadonlyRecordStruct(Type type) =>
        type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)
        && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool IsImmutable(Type type)
    {
        if (type.IsGenericParameter || Simple.Contains(type) || WireTypes.Enumerations.Contains(type)) return true;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return IsImmutable(underlying);
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (WireTypes.Serialized.Contains(definition) || Collections.Contains(definition)) && type.GetGenericArguments().All(IsImmutable);
    }
}
