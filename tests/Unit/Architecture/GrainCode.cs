using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>
/// The compiled code of grains. From a method it follows every call that stays in the turn: into services, lambdas, async state machines and
/// all implementations of an interface, but never into another grain, whose methods can only be reached through its interface.
/// </summary>
internal sealed class GrainCode : IDisposable
{
    private readonly DefaultAssemblyResolver _resolver = new();
    private readonly HashSet<string> _assemblies;
    private readonly List<TypeDefinition> _types;
    private readonly ILookup<string, TypeDefinition> _implementations;

    /// <summary>Reads assemblies that lie beside the tests, by name.</summary>
    public GrainCode(params IEnumerable<string> assemblies)
    {
        _resolver.AddSearchDirectory(AppContext.BaseDirectory);
        _assemblies = [.. assemblies];
        _types = [.. _assemblies.Select(Load).SelectMany(assembly => assembly.MainModule.GetTypes())];
        _implementations = _types
            .SelectMany(type => Ancestors(type).Distinct().Select(ancestor => (ancestor, type)))
            .ToLookup(pair => pair.ancestor, pair => pair.type);
        Grains = [.. _types.Where(type => IsGrain(type) && !type.IsAbstract)];
    }

    /// <summary>The grain classes.</summary>
    public IReadOnlyList<TypeDefinition> Grains { get; }

    /// <summary>The grain classes behind an interface.</summary>
    public IEnumerable<string> ClassesOf(string grainInterface) => _implementations[grainInterface].Where(Grains.Contains).Select(type => type.Name);

    /// <summary>Every awaited call of another grain that a method of this one can reach.</summary>
    public IEnumerable<GrainCall> Calls(TypeDefinition grain) =>
        from reached in Reach(grain, OwnMethods(grain))
        where IsGrainInterface(reached.Target.DeclaringType) && !reached.Target.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "OneWayAttribute")
        select new GrainCall(grain.Name, reached.Target.DeclaringType.FullName, reached.Target.Name, reached.From.FullName);

    /// <summary>Every method that is called on the way from these methods of a grain, and where.</summary>
    public IEnumerable<(MethodDefinition From, MethodDefinition Target)> Reach(TypeDefinition grain, IEnumerable<MethodDefinition> from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<MethodDefinition>(from);
        while (open.TryPop(out var method))
        {
            if (!seen.Add(method.FullName)) continue;
            foreach (var next in StateMachine(method)) open.Push(next);
            foreach (var target in Targets(method))
            {
                yield return (method, target);
                foreach (var next in Bodies(target, grain)) open.Push(next);
            }
        }
    }

    /// <summary>The methods by which a class implements those of an interface that have this name.</summary>
    public static IEnumerable<MethodDefinition> Implementations(TypeDefinition grain, string method) =>
        grain.Methods.Where(candidate => candidate.Name == method || candidate.Name.EndsWith($".{method}", StringComparison.Ordinal));

    /// <summary>Methods of this code that call one of this name, wherever that is declared.</summary>
    public IEnumerable<string> CallersOf(string method) =>
        from type in _types
        from caller in type.Methods
        where caller.HasBody && caller.Body.Instructions.Any(instruction => instruction.Operand is MethodReference called && called.Name == method)
        select caller.FullName;

    /// <summary>Whether calling this interface means to call a grain.</summary>
    public bool IsGrainInterface(TypeDefinition type) =>
        type.IsInterface && type.Interfaces.Any(implemented =>
            implemented.InterfaceType.FullName.StartsWith("Orleans.IGrainWith", StringComparison.Ordinal)
            || (Find(implemented.InterfaceType) is { } known && IsGrainInterface(known)));

    public void Dispose() => _resolver.Dispose();

    // By its full name, under which others refer to it too: else it would be read twice, and its types were not equal to themselves.
    private AssemblyDefinition Load(string name) =>
        _resolver.Resolve(AssemblyNameReference.Parse(System.Reflection.AssemblyName.GetAssemblyName(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")).FullName));

    // What the bases of a grain do is done in its turn as well.
    private IEnumerable<MethodDefinition> OwnMethods(TypeDefinition grain)
    {
        for (var type = grain; type is not null; type = Find(type.BaseType))
        {
            foreach (var method in type.Methods) yield return method;
        }
    }

    private IEnumerable<MethodDefinition> Targets(MethodDefinition method)
    {
        if (!method.HasBody) yield break;
        foreach (var instruction in method.Body.Instructions)
        {
            // A static field may keep a lambda that its type's initializer made.
            var target = instruction.Operand switch
            {
                MethodReference called when instruction.OpCode.OperandType == OperandType.InlineMethod => Find(called),
                FieldReference field when instruction.OpCode == OpCodes.Ldsfld =>
                    Find(field.DeclaringType)?.Methods.FirstOrDefault(candidate => candidate is { IsConstructor: true, IsStatic: true }),
                _ => null,
            };
            if (target is not null) yield return target;
        }
    }

    private IEnumerable<MethodDefinition> StateMachine(MethodDefinition method) =>
        from attribute in method.CustomAttributes
        where attribute.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal)
        from step in Find((TypeReference)attribute.ConstructorArguments[0].Value)?.Methods ?? []
        select step;

    private IEnumerable<MethodDefinition> Bodies(MethodDefinition target, TypeDefinition grain)
    {
        if (IsGrainInterface(target.DeclaringType)) yield break;
        yield return target;
        if (!target.IsVirtual) yield break;
        foreach (var type in _implementations[target.DeclaringType.FullName])
        {
            // Another grain is another turn: this one's code cannot hold it as an object.
            if (IsGrain(type) && type != grain) continue;
            foreach (var body in Implementations(type, target.Name)) yield return body;
        }
    }

    private IEnumerable<string> Ancestors(TypeDefinition type)
    {
        foreach (var parent in type.Interfaces.Select(implemented => implemented.InterfaceType).Append(type.BaseType).OfType<TypeReference>())
        {
            yield return parent.GetElementType().FullName;
            foreach (var ancestor in Find(parent) is { } known ? Ancestors(known) : []) yield return ancestor;
        }
    }

    private bool IsGrain(TypeDefinition type) =>
        type.BaseType is { } parent && (parent.FullName == "Orleans.Grain" || (Find(parent) is { } known && IsGrain(known)));

    private TypeDefinition? Find(TypeReference? reference) =>
        reference is not null && _assemblies.Contains(AssemblyOf(reference)) ? reference.Resolve() : null;

    private MethodDefinition? Find(MethodReference reference) =>
        _assemblies.Contains(AssemblyOf(reference.DeclaringType)) ? reference.Resolve() : null;

    private static string AssemblyOf(TypeReference reference) => reference.GetElementType().Scope switch
    {
        ModuleDefinition own => own.Assembly.Name.Name,
        var scope => scope.Name,
    };
}
