namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>One step of one of several who act at the same time. What it does in detail comes of its number.</summary>
public sealed record Step(int Process, StepKind Kind, int Number)
{
    public override string ToString() => $"{Process}:{Kind}:{Number}";
}
