using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I21: no write changes the statuses of an order without an entry of its timeline that says so, and revisions have no gaps.</summary>
public static class Timelines
{
    private static readonly string[] Statuses = ["status", "paymentStatus", "fulfilmentStatus"];

    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        foreach (var order in facts.Writes.Where(write => write.Key.Kind == "order" && write.Body is not null).GroupBy(write => write.Key.Id))
        {
            JsonNode? last = null;
            foreach (var write in order)
            {
                var body = JsonNode.Parse(write.Body!.Value.Span)!;
                var entries = write.Entries.Where(entry => entry.Key.StartsWith("t:", StringComparison.Ordinal)).Select(entry => JsonNode.Parse(entry.Body!.Value.Span)!);
                foreach (var entry in entries)
                {
                    if ((long)entry["revision"]! != ((long?)last?["revision"] ?? 0) + 1)
                        yield return $"I21: the timeline of order {order.Key} goes from {last?["revision"]} to {entry["revision"]}";
                    last = entry;
                }

                if (Statuses.Any(status => (string?)last?[status] != (string?)body["state"]![status]))
                    yield return $"I21: order {order.Key} stood at {Text(body["state"]!)}, its timeline at {(last is null ? "nothing" : Text(last))}";
            }
        }
    }

    private static string Text(JsonNode node) => string.Join('/', Statuses.Select(status => node[status]));
}
