using System.Diagnostics;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Two faults in one story: whatever heals the first may itself fail. Writes and calls of the gateway only.</summary>
[Trait("Category", "Faults")]
public sealed class PairTests(ITestOutputHelper output) : ExplorerTests(output)
{
    // Prime, so that a sample meets every kind of pair.
    private const int SampleStep = 7;

    private readonly ITestOutputHelper _output = output;

    [Fact]
    public Task APairOfFaults_InACheckout_LeavesTheBooksRight() => ExplorePairsAsync("checkout", SampleStep);

    [Theory, Trait("Category", "Long")]
    [InlineData("checkout"), InlineData("decline, then paid"), InlineData("cancel when captured"), InlineData("answer lost, asked for")]
    public Task EveryPairOfFaults_InAStory_LeavesTheBooksRight(string name) => ExplorePairsAsync(name, step: 1);

    private async Task ExplorePairsAsync(string name, int step)
    {
        var watch = Stopwatch.StartNew();
        var scenario = Scenario.All.Single(known => known.Name == name);
        await using var shop = await FaultyShop.StartAsync();
        var clean = await new Explorer(shop).RunAsync(scenario, Patience.AskAtOnce);
        var points = clean.Points.Where(point => point.Split(' ')[0] is "write" or "gateway").ToList();
        var plans = (
            from first in Enumerable.Range(0, points.Count)
            from second in Enumerable.Range(first + 1, points.Count - first - 1)
            from one in FaultModes.Of(points[first])
            from other in FaultModes.Of(points[second])
            from patience in Enum.GetValues<Patience>()
            select new Plan(patience, [one, other])).Where((_, index) => index % step == 0).ToList();

        // A second point that the first fault has made unnecessary is no miss.
        var (missed, found) = await RunAllAsync(scenario, plans);

        _output.WriteLine($"{name}: {plans.Count} pairs, both struck in {plans.Count - missed.Count}, {found.Count} violations, {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));
        Assert.True(missed.Count < plans.Count / 2, "Most pairs never met.");
    }
}
