namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>All that must hold of a shop that has come to rest, whatever failed on the way. A violation begins with its invariant's number.</summary>
public static class ShopChecks
{
    public static IReadOnlyList<string> Violations(ShopFacts facts) =>
    [
        .. VersionChain.Violations(facts),
        .. StockBooks.Violations(facts),
        .. Holds.Violations(facts),
        .. Money.Violations(facts),
        .. Answers.Violations(facts),
        .. Outboxes.Violations(facts),
        .. OrderLife.Violations(facts),
        .. CouponUses.Violations(facts),
        .. Timelines.Violations(facts),
        .. Merges.Violations(facts),
    ];
}
