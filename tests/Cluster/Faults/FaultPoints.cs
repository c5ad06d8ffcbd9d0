namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>
/// Every step of the shop that leaves its process passes here. A point is named by what it is and how often that happened since
/// <see cref="Arm"/> (<c>call ISkuGrain.HoldAsync #2</c>), not by a count over all, since steps run in parallel.
/// </summary>
public sealed class FaultPoints
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _passed = [];
    private readonly HashSet<string> _sites = new(StringComparer.Ordinal);
    private readonly List<Fault> _struck = [];
    private IReadOnlyList<Fault>? _plan;
    private Func<string, FaultMode?>? _nemesis;

    /// <summary>The points passed since they were armed, in order.</summary>
    public IReadOnlyList<string> Passed
    {
        get
        {
            lock (_gate) return [.. _passed];
        }
    }

    /// <summary>The faults that have struck since they were armed.</summary>
    public IReadOnlyList<Fault> Struck
    {
        get
        {
            lock (_gate) return [.. _struck];
        }
    }

    /// <summary>Every site that was ever passed, armed or not: who does what, e.g. <c>order → ISkuGrain.HoldAsync</c>.</summary>
    public IReadOnlyCollection<string> Sites
    {
        get
        {
            lock (_gate) return [.. _sites];
        }
    }

    /// <summary>Begins to count, and lets these faults strike.</summary>
    public void Arm(params IEnumerable<Fault> faults)
    {
        lock (_gate)
        {
            _plan = [.. faults];
            _counts.Clear();
            _passed.Clear();
            _struck.Clear();
        }
    }

    /// <summary>Lets somebody decide at every point whether it fails; asked one at a time.</summary>
    public void ArmAtRandom(Func<string, FaultMode?> nemesis)
    {
        lock (_gate) _nemesis = nemesis;
    }

    /// <summary>From now on everything works and nothing is counted.</summary>
    public void Disarm()
    {
        lock (_gate) (_plan, _nemesis) = (null, null);
    }

    /// <summary>Passes the next point of this name: how it fails, or <c>null</c>.</summary>
    public FaultMode? Pass(string name, string site)
    {
        lock (_gate)
        {
            _sites.Add(site);
            if (_nemesis is { } nemesis) return nemesis(name);
            if (_plan is null) return null;
            var count = _counts[name] = _counts.GetValueOrDefault(name) + 1;
            var point = $"{name} #{count}";
            _passed.Add(point);
            if (_plan.FirstOrDefault(fault => fault.Point == point) is not { } struck) return null;
            _struck.Add(struck);
            return struck.Mode;
        }
    }
}
