using Ecommerce.Tests.Cluster.Faults.Mutants;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Five broken shops. A check that does not notice them would not notice a mistake of ours either.</summary>
public sealed class MutantTests
{
    [Fact]
    public Task AnswerBeforeTheWrite_IsNoticed() => NoticesAsync(
        new() { Store = store => new EagerStore(store, "order") }, "checkout", "I7", new Fault("write order #1", FaultMode.LostBefore));

    [Fact]
    public Task RetryOfAnUnknownPaymentUnderANewKey_IsNoticedAsAnotherCharge() => NoticesAsync(
        new() { Gateway = gateway => new ImpatientGateway(gateway) }, "answer lost, asked for", "I6");

    [Fact]
    public Task ReleaseOfAHoldWhileThePaymentIsUnknown_IsNoticed()
    {
        var seen = new SeenHolds();
        var broken = new BrokenParts
        {
            Store = store =>
            {
                seen.Store = (FaultyStore)store;
                return store;
            },
            Silo = silo =>
            {
                silo.Services.AddSingleton(seen);
                silo.AddIncomingGrainCallFilter<HastyRelease>();
            },
        };
        return NoticesAsync(broken, "answer lost, asked for", "I3");
    }

    [Fact]
    public Task DecisionOnAnUnwrittenState_IsNoticedInTheStock() => NoticesAsync(
        new() { Store = store => new EagerStore(store, "sku") }, "checkout", "I3", new Fault("write sku #1", FaultMode.LostBefore));

    [Fact]
    public Task DropOfAnEventThatCouldNotBePublished_IsNoticed() => NoticesAsync(
        new() { Publisher = publisher => new ForgetfulPublisher(publisher) }, "checkout", "I9", new Fault("publish order.confirmed #1", FaultMode.LostBefore));

    private static async Task NoticesAsync(BrokenParts broken, string story, string invariant, params Fault[] faults)
    {
        await using var shop = await FaultyShop.StartAsync(broken: broken);
        var outcome = await new Explorer(shop).RunAsync(Scenario.All.Single(scenario => scenario.Name == story), Patience.AskAfterAll, faults);

        Assert.Equal(faults, outcome.Struck);
        Assert.Contains(outcome.Violations, violation => violation.StartsWith(invariant, StringComparison.Ordinal));
    }
}
