using System.Text.Json.Nodes;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>
/// I3: each hold ends as its order did, none is given back while its order may still be paid, and what left the house is what the order's parcels say.
/// </summary>
public static class Holds
{
    public static IEnumerable<string> Violations(ShopFacts facts) => [.. Unresolved(facts), .. GivenBackTooSoon(facts)];

    private static IEnumerable<string> Unresolved(ShopFacts facts)
    {
        foreach (var (id, state) in facts.StatesOf("order"))
        {
            var isConfirmed = (string?)state["status"] == "confirmed";
            foreach (var line in state["quote"]!["lines"]!.AsArray())
            {
                var sku = (string)line!["sku"]!;
                var hold = facts.Entries.GetValueOrDefault(sku)?.GetValueOrDefault($"h:{(string)state["cart"]!}:{(long)state["cartVersion"]!}:{sku}");
                // The hold of a cart version that another order has is none of this one's.
                if (hold is not null && (string)hold["owner"]! != id) continue;
                var (shipped, units) = (Shipped(state, sku), (long?)line["quantity"] ?? 0);
                if (((long?)hold?["shipped"] ?? 0) != shipped) yield return $"I3: {shipped} of {sku} left by the parcels of order {id}, {hold?["shipped"] ?? 0} by its hold";
                var returned = Returned(state, sku);
                if (((long?)hold?["returned"] ?? 0) != returned) yield return $"I3: {returned} of {sku} came back by the returns of order {id}, {hold?["returned"] ?? 0} by its hold";
                // What was given back before it left is not sent any more, and its line ends with what left of it.
                var isDoneEarly = shipped < units && shipped + Unsent(state, sku) == units;
                var expected = !isConfirmed || isDoneEarly ? "released" : shipped > 0 && shipped == units ? "shipped" : "committed";
                var isRight = hold is null ? expected == "released" : (string?)hold["status"] == expected;
                if (!isRight) yield return $"I3: order {id} is {state["status"]}, its hold of {sku} is {hold?["status"]?.ToString() ?? "missing"}";
            }
        }
    }

    private static long Returned(JsonNode order, string sku) => (order["returns"]?.AsArray() ?? [])
        .SelectMany(back => back!["lines"]!.AsArray()).Where(line => (string?)line!["sku"] == sku).Sum(line => (long)line!["good"]! + (long)line["damaged"]!);

    private static long Shipped(JsonNode order, string sku) => (order["fulfilments"]?.AsArray() ?? [])
        .SelectMany(parcel => parcel!["lines"]!.AsArray()).Where(line => (string?)line!["sku"] == sku).Sum(line => (long)line!["quantity"]!);

    private static long Unsent(JsonNode order, string sku) => (order["refunds"]?.AsArray() ?? [])
        .Where(refund => (string?)refund!["status"] == "succeeded").SelectMany(refund => refund!["lines"]!.AsArray())
        .Where(line => (string?)line!["sku"] == sku).Sum(line => (long?)line!["unshipped"] ?? 0);

    private static IEnumerable<string> GivenBackTooSoon(ShopFacts facts)
    {
        var orders = new Dictionary<string, JsonNode>();
        foreach (var write in facts.Writes)
        {
            if (write.Key.Kind == "order" && write.Body is { } body) orders[write.Key.Id] = JsonNode.Parse(body.Span)!["state"]!;
            if (write.Key.Kind != "sku") continue;
            foreach (var owner in write.Entries.Select(ReleasedFor).OfType<string>())
            {
                if (orders.GetValueOrDefault(owner) is { } order && MayNeed(order, write.Key.Id))
                    yield return $"I3: {write.Key.Id} gave back the hold of order {owner}, which was {order["status"]}";
            }
        }
    }

    private static bool MayNeed(JsonNode order, string sku)
    {
        var units = order["quote"]!["lines"]!.AsArray().Where(line => (string?)line!["sku"] == sku).Sum(line => (long)line!["quantity"]!);
        return (string?)order["status"] == "pending" || ((string?)order["status"] == "confirmed" && Shipped(order, sku) + Unsent(order, sku) < units);
    }

    private static string? ReleasedFor(EntryWrite entry)
    {
        if (!entry.Key.StartsWith("h:", StringComparison.Ordinal) || entry.Body is not { } body) return null;
        var hold = JsonNode.Parse(body.Span)!;
        return (string?)hold["status"] is "released" or "expired" ? (string)hold["owner"]! : null;
    }
}
