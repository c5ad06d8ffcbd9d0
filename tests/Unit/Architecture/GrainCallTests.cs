using Xunit;

namespace Ecommerce.Tests.Unit.Architecture;

/// <summary>Awaited calls between grains go one way, and are the ones that docs/architecture.md draws.</summary>
public sealed class GrainCallTests
{
    // Who may wait for whom. The way back is the outbox or a one-way call, which nobody waits for.
    private static readonly string[] Intended =
    [
        "CartGrain -> SkuGrain",
        "ClaimGrain -> ProductGrain",
        "ClaimGrain -> UserGrain",
        "GatewayGrain -> OrderGrain",
        "GatewayGrain -> PaymentGrain",
        "OrderGrain -> CartGrain",
        "OrderGrain -> PaymentGrain",
        "OrderGrain -> PromotionGrain",
        "OrderGrain -> QuoteGrain",
        "OrderGrain -> SettingsGrain",
        "OrderGrain -> SkuGrain",
        "QuoteGrain -> ProductGrain",
        "QuoteGrain -> PromotionGrain",
        "QuoteGrain -> SettingsGrain",
        "UserGrain -> CartGrain",
        "UserGrain -> OrderGrain",
        "UserGrain -> SettingsGrain",
    ];

    private static readonly string[] Shop = [.. Repository.Projects.Where(project => project.IsProduct).Select(project => project.Assembly)];

    [Fact]
    public void Calls_BetweenGrainsOfTheShop_AreTheIntended()
    {
        using var code = new GrainCode(Shop);

        Assert.Equal(Intended, new CallGraph(code).Edges);
    }

    [Fact]
    public void Calls_BetweenGrainsOfTheShop_NeverReturnToTheirCaller()
    {
        using var code = new GrainCode(Shop);

        var cycle = new CallGraph(code).FindCycle();

        Assert.True(cycle.Count == 0, "These grains wait for each other:" + Environment.NewLine + string.Join(Environment.NewLine, cycle));
    }

    [Fact]
    public void FindCycle_WhenProbesWaitForEachOther_NamesTheWay()
    {
        using var code = new GrainCode("Ecommerce.Unit");
        var graph = new CallGraph(code);

        Assert.Equal(["PingGrain -> PongGrain", "PongGrain -> PingGrain"], graph.Edges);
        Assert.Collection(
            graph.FindCycle(),
            ping => Assert.Contains("PongAsync, called in", ping),
            pong => Assert.Contains("PingAsync, called in", pong));
    }
}
