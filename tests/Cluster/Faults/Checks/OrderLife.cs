namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I11: an order takes legal steps only. I13: each ends, its money settled, or waits for a person.</summary>
public static class OrderLife
{
    private static readonly HashSet<(string From, string To)> Steps =
    [
        ("pending", "pending"), ("pending", "confirmed"), ("pending", "cancelled"), ("pending", "expired"),
        ("confirmed", "confirmed"), ("confirmed", "cancelled"), ("cancelled", "cancelled"), ("expired", "expired"),
    ];

    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        foreach (var (id, state) in facts.StatesOf("order"))
        {
            var path = facts.History("order", id).Select(step => (string)step["status"]!).ToList();
            if (path[0] != "pending") yield return $"I11: order {id} begins as {path[0]}";
            foreach (var step in path.Zip(path.Skip(1)).Where(step => !Steps.Contains(step))) yield return $"I11: order {id} went from {step.First} to {step.Second}";

            var (status, money) = ((string)state["status"]!, (string)state["paymentStatus"]!);
            var isSettled = (status, money) is ("confirmed", "captured" or "partiallyRefunded" or "refunded") or ("cancelled", "refunded" or "voided" or "declined" or "requiresAction" or "pending")
                or ("expired", "declined" or "requiresAction" or "voided" or "refunded");
            if (!isSettled && state["needsAttention"] is null) yield return $"I13: order {id} ends {status}, its payment {money}";
        }

        foreach (var (id, state) in facts.StatesOf("payment"))
        {
            foreach (var open in state["operations"]!.AsArray().Where(operation => (string?)operation!["status"] is not ("succeeded" or "declined")))
                yield return $"I13: {open!["key"]} of {id} is still {open["status"]}";
        }
    }
}
