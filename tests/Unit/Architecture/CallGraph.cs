namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>Who waits for whom: grains that wait for each other stand still until both calls time out.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<string, List<(GrainCall Call, string Callee)>> _calls = new(StringComparer.Ordinal);

    public CallGraph(GrainCode code)
    {
        foreach (var grain in code.Grains)
        {
            _calls[grain.Name] = [.. code.Calls(grain).SelectMany(call => code.ClassesOf(call.Target).Select(callee => (call, callee)))];
        }
    }

    /// <summary>The edges, as <c>OrderGrain -> CartGrain</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Edges =>
        [.. _calls.SelectMany(calls => calls.Value.Select(call => $"{calls.Key} -> {call.Callee}")).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A way from a grain back to itself, one line per call; empty when there is none.</summary>
    public IReadOnlyList<string> FindCycle()
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grain in _calls.Keys)
        {
            if (Search(grain, [], finished) is { } cycle) return cycle;
        }

        return [];
    }

    private List<string>? Search(string grain, List<(GrainCall Call, string Callee)> way, HashSet<string> finished)
    {
        var start = way.FindIndex(step => step.Call.Caller == grain);
        if (start >= 0) return [.. way[start..].Select(step => $"{step.Call.Caller} -> {step.Callee}: {step.Call.Method}, called in {step.Call.Place}")];
        if (finished.Contains(grain)) return null;
        foreach (var step in _calls[grain])
        {
            way.Add(step);
            if (Search(step.Callee, way, finished) is { } cycle) return cycle;
            way.RemoveAt(way.Count - 1);
        }

        finished.Add(grain);
        return null;
    }
}
