namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>Takes steps out of a failing workload for as long as it still fails.</summary>
public static class Shrinker
{
    private const int Tries = 60;

    public static async Task<Workload> ShrinkAsync(Workload failing, Func<Workload, Task<bool>> fails)
    {
        var tries = 0;
        for (var size = Math.Max(1, failing.Steps.Count / 2); size >= 1; size /= 2)
        {
            for (var from = 0; from < failing.Steps.Count && tries < Tries; tries++)
            {
                var fewer = failing with { Steps = [.. failing.Steps.Take(from), .. failing.Steps.Skip(from + size)] };
                if (await fails(fewer)) failing = fewer;
                else from += size;
            }
        }

        return failing;
    }
}
