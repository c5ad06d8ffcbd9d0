using System.Text.RegularExpressions;

namespace Ecommerce.Records;

/// <summary>All kinds of this process, by state type and by name. Faults in their declarations end the start, with every fault named.</summary>
public sealed partial class RecordKinds
{
    private readonly Dictionary<Type, RecordKind> _byState = [];
    private readonly Dictionary<string, RecordKind> _byName = new(StringComparer.Ordinal);

    /// <summary>Checks and collects the registered kinds.</summary>
    public RecordKinds(IEnumerable<RecordKind> kinds)
    {
        var faults = new List<string>();
        foreach (var kind in kinds)
        {
            if (!_byName.TryAdd(kind.Name, kind))
                faults.Add($"Two record kinds are named '{kind.Name}'.");
            if (!_byState.TryAdd(kind.StateType, kind))
                faults.Add($"Two record kinds keep a {kind.StateType.Name}; a grain's record is found by its state's type.");
            Check(kind, faults);
        }
        if (faults.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>The kind that keeps this state.</summary>
    public RecordKind<TState> Of<TState>()
        where TState : class, new() =>
        _byState.TryGetValue(typeof(TState), out var kind)
            ? (RecordKind<TState>)kind
            : throw new InvalidOperationException($"No record kind keeps {typeof(TState).Name}; register one with AddRecordKind.");

    /// <summary>The kind of this name, if this process has it.</summary>
    public RecordKind? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Every kind of this process.</summary>
    public IReadOnlyCollection<RecordKind> All => _byName.Values;

    /// <summary>The kinds that one store keeps.</summary>
    public IReadOnlyList<RecordKind> In(string store) => [.. _byName.Values.Where(kind => kind.Store == store)];

    private static void Check(RecordKind kind, List<string> faults)
    {
        if (!Name().IsMatch(kind.Name))
            faults.Add($"The record kind '{kind.Name}' must be named in lower case letters, digits, '-', '_' and '/'.");
        if (kind.Schema < 1)
            faults.Add($"The schema of record kind '{kind.Name}' must be at least 1.");
        foreach (var index in kind.Indexes)
        {
            if (!Name().IsMatch(index.Name) || index.Paths.Count == 0 || !index.Paths.All(path => MemberPath().IsMatch(path)))
                faults.Add($"Index '{index.Name}' of record kind '{kind.Name}' needs a plain name and plain member paths such as 'state.number'.");
        }
    }

    // Names and paths become part of statements, so that they hold no quotes is more than taste.
    [GeneratedRegex("^[a-z0-9][a-z0-9_/-]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*$")]
    private static partial Regex MemberPath();
}
