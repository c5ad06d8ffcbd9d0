namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>What a seed makes happen: steps of buyers and staff, and how often something fails.</summary>
public sealed record Workload(int Seed, IReadOnlyList<Step> Steps, double FaultRate)
{
    private const int Processes = 4;
    private const int StepsEach = 7;

    // How often each step is taken, of a hundred; a process begins with a cart.
    private static readonly (StepKind Kind, int Weight)[] Weights =
    [
        (StepKind.Browse, 6), (StepKind.NewCart, 14), (StepKind.EditCart, 8), (StepKind.Place, 26), (StepKind.PlaceThriceAtOnce, 7),
        (StepKind.PlaceForLess, 4), (StepKind.PlaceWithAnotherBody, 4), (StepKind.Pay, 8), (StepKind.Approve, 6), (StepKind.Cancel, 6),
        (StepKind.CancelByStaff, 2), (StepKind.LookAtOthers, 2), (StepKind.Receive, 3), (StepKind.ChangePrice, 2), (StepKind.OrderTooMuch, 2),
    ];

    public static Workload Of(int seed)
    {
        var random = new Random(seed);
        var steps = new List<Step>();
        for (var process = 0; process < Processes; process++)
        {
            steps.Add(new(process, StepKind.NewCart, random.Next(1000)));
            for (var i = 1; i < StepsEach; i++) steps.Add(new(process, Pick(random), random.Next(1000)));
        }

        return new(seed, steps, random.Next(4) switch { 0 => 0, 1 => 0.03, 2 => 0.08, _ => 0.15 });
    }

    private static StepKind Pick(Random random)
    {
        var drawn = random.Next(Weights.Sum(weight => weight.Weight));
        foreach (var (kind, weight) in Weights)
        {
            if ((drawn -= weight) < 0) return kind;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}
