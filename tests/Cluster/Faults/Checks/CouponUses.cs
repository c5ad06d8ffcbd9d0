using System.Text.Json.Nodes;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I20: uses of a limited code are never more than its limit, the counters say what the uses say, and each ends as its order did.</summary>
public static class CouponUses
{
    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        foreach (var (code, last) in facts.StatesOf("promotion"))
        {
            foreach (var state in facts.History("promotion", code).Where(IsAboveItsLimit)) yield return $"I20: {code} stood at {state.ToJsonString()}";

            var uses = Uses(facts, code);
            foreach (var status in (string[])["reserved", "committed"])
            {
                var counted = uses.Values.Count(use => (string?)use["status"] == status);
                if (counted != Count(last, status)) yield return $"I20: {code} counts {Count(last, status)} {status}, its uses {counted}";
            }

            foreach (var (order, state) in facts.StatesOf("order").Where(order => Carries(order.State, code)))
            {
                var expected = (string?)state["status"] == "confirmed" ? "committed" : "released";
                var use = (string?)uses.GetValueOrDefault(order)?["status"] ?? "released";
                if (use != expected) yield return $"I20: order {order} is {state["status"]}, its use of {code} is {use}";
            }
        }
    }

    private static Dictionary<string, JsonNode> Uses(ShopFacts facts, string code)
    {
        var uses = new Dictionary<string, JsonNode>();
        foreach (var entry in facts.Writes.Where(write => write.Key == new RecordKey("promotion", code)).SelectMany(write => write.Entries))
        {
            var order = entry.Key["u:".Length..];
            if (entry.Body is { } body) uses[order] = JsonNode.Parse(body.Span)!;
            else uses.Remove(order);
        }

        return uses;
    }

    private static bool Carries(JsonNode order, string code) =>
        order["quote"]!["coupons"]?.AsArray().Any(coupon => (string?)coupon!["code"] == code && (bool?)coupon["isLimited"] == true) == true;

    private static bool IsAboveItsLimit(JsonNode state) =>
        (int?)state["promotion"]?["totalLimit"] is { } limit && Count(state, "reserved") + Count(state, "committed") > limit;

    private static int Count(JsonNode state, string counter) => (int?)state[counter] ?? 0;
}
