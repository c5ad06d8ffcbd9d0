namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>I9: every event of a committed change was heard of, none was made up, and nothing waits any more.</summary>
public static class Outboxes
{
    public static IEnumerable<string> Violations(ShopFacts facts)
    {
        var heard = facts.Events.GroupBy(e => e.Id[..e.Id.LastIndexOf('/')])
            .ToDictionary(events => events.Key, events => events.Select(e => e.Sequence).Distinct().Order().ToList());
        foreach (var (key, body) in facts.Stored)
        {
            var sequence = (long)body["sequence"]!;
            var known = heard.GetValueOrDefault($"{key.Kind}/{key.Id}") ?? [];
            if (!known.SequenceEqual(Enumerable.Range(1, (int)sequence).Select(number => (long)number)))
                yield return $"I9: {key} has {sequence} events, heard were {string.Join(", ", known)}";
            if (body["outbox"] is { } waiting) yield return $"I9: {key} still has {waiting.AsArray().Count} events to hand over";
        }
    }
}
