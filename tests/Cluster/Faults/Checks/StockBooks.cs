using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I1: never less than nothing of a SKU. I2: every unit is somewhere, and the counters say what the holds say.</summary>
public static class StockBooks
{
    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        foreach (var (sku, stocked) in facts.Stocked)
        {
            foreach (var state in facts.History("sku", sku).Where(IsBelowNothing)) yield return $"I1: {sku} stood at {state.ToJsonString()}";

            var last = facts.History("sku", sku).Last();
            var holds = facts.Entries[sku].Where(entry => entry.Key.StartsWith("h:", StringComparison.Ordinal)).Select(entry => entry.Value).ToList();
            var movements = facts.Entries[sku].Where(entry => entry.Key.StartsWith("v:", StringComparison.Ordinal)).Select(entry => entry.Value).ToList();
            var (moved, received) = (Delta(movements), Delta(movements.Where(movement => !IsOfAnOrder(movement))));
            var away = holds.Sum(hold => Units(hold, "shipped") - Units(hold, "returned"));
            if (received != stocked) yield return $"I2: {stocked} units of {sku} were stocked, its movements say {received}";
            if (Units(last, "onHand") != moved) yield return $"I2: {sku} has {last.ToJsonString()} of {moved} units";
            if (received - moved != away) yield return $"I2: {received - moved} units of {sku} left by its movements, {away} by its holds";
            if (Units(last, "held") != Sum(holds, "held")) yield return $"I2: {sku} counts {Units(last, "held")} held, its holds {Sum(holds, "held")}";
            if (Units(last, "committed") != Sum(holds, "committed"))
                yield return $"I2: {sku} counts {Units(last, "committed")} committed, its holds {Sum(holds, "committed")}";
        }
    }

    private static bool IsBelowNothing(JsonNode state)
    {
        var (onHand, held, committed) = (Units(state, "onHand"), Units(state, "held"), Units(state, "committed"));
        return held < 0 || committed < 0 || onHand - held - committed - Units(state, "unavailable") < 0;
    }

    private static bool IsOfAnOrder(JsonNode movement) => (string?)movement["kind"] is "shipped" or "returned";

    private static long Delta(IEnumerable<JsonNode> movements) => movements.Sum(movement => (long)movement["delta"]!);

    private static long Units(JsonNode state, string counter) => (long?)state[counter] ?? 0;

    private static long Sum(IEnumerable<JsonNode> holds, string status) =>
        holds.Where(hold => (string?)hold["status"] == status).Sum(hold => (long)hold["quantity"]! - Units(hold, "shipped"));
}
