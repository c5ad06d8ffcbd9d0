namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>One point and how it fails, e.g. <c>write order #2</c>.</summary>
public sealed record Fault(string Point, FaultMode Mode)
{
    public override string ToString() => $"{Point} {Mode}";
}
