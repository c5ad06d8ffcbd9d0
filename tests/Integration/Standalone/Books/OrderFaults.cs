using System.Text.Json.Nodes;

namespace Ecommerce.Tests.Integration.Standalone.Books;

/// <summary>A total is the sum of its lines, and a timeline tells without a gap, in the order of time, how the order came to be what it is.</summary>
internal static class OrderFaults
{
    private static readonly HashSet<(string From, string To)> Steps =
    [
        ("pending", "pending"), ("pending", "confirmed"), ("pending", "cancelled"), ("pending", "expired"),
        ("confirmed", "confirmed"), ("confirmed", "cancelled"), ("cancelled", "cancelled"), ("expired", "expired"),
    ];

    // The time of a placing is read before the time of its entry.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    // What the timeline calls a thing, and the list of the order that has one item for each.
    private static readonly (string Type, string List)[] Listed = [("shipped", "fulfilments"), ("returnRequested", "returns")];

    public static IEnumerable<string> Of(ShopFiles files)
    {
        foreach (var (id, body) in files.Bodies("order"))
        {
            foreach (var fault in OfTotals(body["state"]!["quote"]!)) yield return $"{id}: {fault}";
            foreach (var fault in OfTimeline(body, [.. files.Entries("order", id, "t:")])) yield return $"{id}: {fault}";
        }
    }

    private static IEnumerable<string> OfTotals(JsonNode quote)
    {
        var lines = quote.Items("lines").ToList();
        foreach (var line in lines.Where(line => line.Amount("total") != (line.Amount("unitPrice") * (long)line["quantity"]!) - line.Amount("discount")))
            yield return $"a line of {line["sku"]} costs {line.Amount("total")}";
        var tax = lines.Sum(line => line.Amount("tax"));
        if (quote.Amount("taxTotal") < tax) yield return $"tax is {quote.Amount("taxTotal")}, its lines say {tax}";
        var added = (bool)quote["taxIncluded"]! ? 0 : quote.Amount("taxTotal");
        var sum = lines.Sum(line => line.Amount("total")) + quote.Amount("shippingTotal") + added;
        if (quote.Amount("total") != sum) yield return $"the total is {quote.Amount("total")}, its parts say {sum}";
    }

    private static IEnumerable<string> OfTimeline(JsonNode body, List<JsonNode> timeline)
    {
        var state = body["state"]!;
        if (!timeline.Select(entry => (long)entry["revision"]!).SequenceEqual(Enumerable.Range(1, (int)body["revision"]!).Select(number => (long)number)))
            yield return $"revision {body["revision"]}, its timeline has {string.Join(", ", timeline.Select(entry => entry["revision"]))}";
        if (timeline.Count == 0) yield break;
        var times = timeline.Select(At).ToList();
        if (!times.SequenceEqual(times.Order())) yield return "its timeline goes back in time";
        if (times[0] - Time(state["placedAt"]) is var late && (late < TimeSpan.Zero || late > Late)) yield return $"placed at {state["placedAt"]}, its timeline says {times[0]:O}";
        foreach (var (from, to) in timeline.Zip(timeline.Skip(1), (a, b) => (a.Status(), b.Status())).Where(step => !Steps.Contains(step))) yield return $"went from {from} to {to}";
        foreach (var status in (string[])["status", "paymentStatus", "fulfilmentStatus"])
        {
            if ((string?)timeline[^1][status] != (string?)state[status]) yield return $"{status} is {state[status]}, its timeline ends with {timeline[^1][status]}";
        }

        foreach (var (type, list) in Listed)
        {
            if (Count(timeline, type) != state.Items(list).Count()) yield return $"{Count(timeline, type)} times {type}, {state.Items(list).Count()} {list}";
        }

        // What the shop gives back by itself it may learn of when it has arrived already: then the timeline tells that, and not that it was asked for.
        var refunds = state.Items("refunds").ToList();
        var asked = refunds.Count(refund => !IsOwn(refund));
        if (Count(timeline, "refundRequested") < asked || Count(timeline, "refundRequested") > refunds.Count)
            yield return $"{Count(timeline, "refundRequested")} times refundRequested, {refunds.Count} refunds of which {asked} were asked for";
        if (refunds.Exists(IsOwn) && !timeline.Exists(entry => (string?)entry["type"] is "refundRequested" or "refunded" or "refundDeclined"))
            yield return "its timeline knows nothing of what was given back";
        var confirmed = timeline.Find(entry => (string?)entry["type"] == "confirmed");
        if (confirmed is not null != state["confirmedAt"] is not null) yield return "confirmed by its state or by its timeline only";
    }

    // Nobody's request is behind it.
    private static bool IsOwn(JsonNode refund) => ((string?)refund["fingerprint"] ?? "").Length == 0;

    private static int Count(List<JsonNode> timeline, string type) => timeline.Count(entry => (string?)entry["type"] == type);

    private static DateTimeOffset At(JsonNode entry) => Time(entry["at"]);

    private static DateTimeOffset Time(JsonNode? time) => DateTimeOffset.Parse((string)time!, System.Globalization.CultureInfo.InvariantCulture);
}
