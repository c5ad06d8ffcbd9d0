using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I22: a cart that was given up is in the account's cart exactly once, and what was ordered from it is in neither.</summary>
public static class Merges
{
    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        var carts = facts.StatesOf("cart").ToDictionary(cart => cart.Id, cart => cart.State);
        foreach (var (id, state) in carts)
        {
            if ((string?)state["mergedInto"] is not { } into) continue;
            var target = carts.GetValueOrDefault(into);
            var times = target?["merges"]?.AsArray().Count(merge => (string?)merge!["source"] == id) ?? 0;
            if (times != 1) yield return $"I22: cart {id} was given up for {into}, which took it {times} times";

            var ordered = facts.StatesOf("order").Where(order => (string?)order.State["cart"] == id && (string?)order.State["status"] == "confirmed").ToList();
            foreach (var line in ordered.SelectMany(order => order.State["quote"]!["lines"]!.AsArray()))
            {
                var sku = (string)line!["sku"]!;
                if (Has(state, sku) || (target is not null && Has(target, sku))) yield return $"I22: {sku} was ordered from cart {id} and is still in a cart";
            }
        }
    }

    private static bool Has(JsonNode cart, string sku) => cart["lines"]?.AsArray().Any(line => (string?)line!["sku"] == sku) == true;
}
