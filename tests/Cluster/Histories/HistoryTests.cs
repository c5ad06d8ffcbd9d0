using System.Collections.Concurrent;
using System.Diagnostics;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>Many who act at once, on two silos on which things fail as the seed says. Whatever they were told must be true in the end.</summary>
[Trait("Category", "Faults")]
public sealed class HistoryTests(ITestOutputHelper output)
{
    private const int Shops = 2;

    [Fact]
    public Task AHundredSeeds_LeaveTheBooksRight() => RunAsync(Enumerable.Range(1, 100));

    [Fact, Trait("Category", "Long")]
    public Task AThousandSeeds_LeaveTheBooksRight() => RunAsync(Enumerable.Range(1_001, 1_000));

    private async Task RunAsync(IEnumerable<int> seeds)
    {
        var watch = Stopwatch.StartNew();
        var (open, done, failed) = (new ConcurrentQueue<int>(seeds), new ConcurrentQueue<Operation>(), new ConcurrentQueue<(int Seed, IReadOnlyList<string> Violations)>());
        await Task.WhenAll(Enumerable.Range(0, Shops).Select(async _ =>
        {
            await using var shop = await FaultyShop.StartAsync(silos: 2);
            while (failed.IsEmpty && open.TryDequeue(out var seed))
            {
                var verdict = await new SeedRun(shop).RunAsync(Workload.Of(seed));
                foreach (var operation in verdict.Operations) done.Enqueue(operation);
                if (verdict.Violations.Count > 0) failed.Enqueue((seed, verdict.Violations));
            }
        }));

        foreach (var kind in done.GroupBy(operation => operation.Name).OrderByDescending(kind => kind.Count()))
            output.WriteLine($"{kind.Key,-24} {string.Join("  ", kind.GroupBy(operation => $"{operation.Result} {operation.Status}").OrderBy(result => result.Key).Select(result => $"{result.Key}: {result.Count()}"))}");
        output.WriteLine($"{done.Select(operation => operation.Seed).Distinct().Count()} seeds, {done.Count} operations, {watch.Elapsed.TotalSeconds:0.0} s");
        if (failed.TryDequeue(out var first)) Assert.Fail(await DescribeAsync(first.Seed, first.Violations));
    }

    /// <summary>The seed, what was wrong, and fewer steps with which it still is.</summary>
    private static async Task<string> DescribeAsync(int seed, IReadOnlyList<string> violations)
    {
        await using var shop = await FaultyShop.StartAsync(silos: 2);
        IReadOnlyList<Operation> last = [];
        var shrunk = await Shrinker.ShrinkAsync(Workload.Of(seed), async workload =>
        {
            var verdict = await new SeedRun(shop).RunAsync(workload);
            if (verdict.Violations.Count > 0) last = verdict.Operations;
            return verdict.Violations.Count > 0;
        });
        return $"""
            Seed {seed}: {string.Join("\n", violations.Take(10))}
            Still wrong with: {string.Join(" ", shrunk.Steps)}
            {string.Join("\n", last.Select(operation => operation.ToLine()))}
            """;
    }
}
