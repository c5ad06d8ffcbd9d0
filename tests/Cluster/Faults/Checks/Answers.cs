using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I7: what was answered is there. I8: the same request gets the same answer. I14: an order costs what its buyer was shown.</summary>
public static class Answers
{
    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        var orders = facts.StatesOf("order").ToDictionary(order => order.Id, order => order.State);
        foreach (var placed in facts.Exchanges.Where(exchange => exchange is { Name: "place" or "pay", Status: 201 }))
        {
            var id = (string)placed.Json["orderId"]!;
            if (!orders.TryGetValue(id, out var order)) yield return $"I7: order {id} was answered 201 and is not there";
            else if (order["confirmedAt"] is null) yield return $"I7: order {id} was answered 201 and is {order["status"]}";
            else if (Expected(placed) is { } expected && !JsonNode.DeepEquals(expected, order["quote"]!["total"]))
                yield return $"I14: order {id} costs {order["quote"]!["total"]!.ToJsonString()}, its buyer was shown {expected.ToJsonString()}";
        }

        foreach (var (first, again) in facts.Exchanges.Zip(facts.Replays).Where(pair => IsForGood(pair.First)))
        {
            if (first.Status != again.Status || first.Body != again.Body) yield return $"I8: {first} was answered {again} when it was repeated";
            else if (first.Status == 201 && !again.IsReplay) yield return $"I8: {first} ran once more when it was repeated";
        }
    }

    private static JsonNode? Expected(Exchange placed) => JsonNode.Parse(placed.Request.Body!)!["expectedTotal"];

    // An order that waits for its payment is answered by what has become of it since.
    private static bool IsForGood(Exchange exchange) => exchange is { Name: "place" or "pay" or "refund" or "ship" or "return", Status: 201 };
}
