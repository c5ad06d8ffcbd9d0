namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>What fails in one run, and when its buyer asks again.</summary>
public sealed record Plan(Patience Patience, IReadOnlyList<Fault> Faults)
{
    public override string ToString() => $"{string.Join(" and ", Faults)}, {Patience}";
}
