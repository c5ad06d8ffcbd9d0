using System.Text.Json.Nodes;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Events;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Everything that can be known of a shop after a run: each write in order, what is stored now, the gateway's ledger, the events, the answers.</summary>
public sealed record ShopFacts
{
    /// <summary>Writes that took effect, in the order in which the database took them.</summary>
    public required IReadOnlyList<RecordWrite> Writes { get; init; }

    /// <summary>What lies in the store now.</summary>
    public required IReadOnlyDictionary<RecordKey, JsonNode> Stored { get; init; }

    /// <summary>Entries of every SKU that lie in the store now.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonNode>> Entries { get; init; }

    /// <summary>What the gateway did for certain.</summary>
    public required IReadOnlyList<ProviderReport> Ledger { get; init; }

    /// <summary>Events as often as they came.</summary>
    public required IReadOnlyCollection<ShopEvent> Events { get; init; }

    /// <summary>Answers that said what became of a request, the first of each.</summary>
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>The same requests sent again in the end.</summary>
    public required IReadOnlyList<Exchange> Replays { get; init; }

    /// <summary>Units that were put into stock.</summary>
    public required IReadOnlyDictionary<string, long> Stocked { get; init; }

    public IEnumerable<(string Id, JsonNode State)> StatesOf(string kind) =>
        Stored.Where(stored => stored.Key.Kind == kind).Select(stored => (stored.Key.Id, stored.Value["state"]!));

    /// <summary>The states that one record went through.</summary>
    public IEnumerable<JsonNode> History(string kind, string id) =>
        Writes.Where(write => write.Key == new RecordKey(kind, id) && write.Body is not null).Select(write => JsonNode.Parse(write.Body!.Value.Span)!["state"]!);

    public static async Task<ShopFacts> CollectAsync(
        FaultyShop shop, IEnumerable<Article> articles, IReadOnlyList<Exchange> exchanges, IReadOnlyList<Exchange> replays)
    {
        var writes = shop.Store.Taken;
        var stored = new Dictionary<RecordKey, JsonNode>();
        foreach (var key in writes.Select(write => write.Key).Distinct())
        {
            if ((await shop.Store.FindAsync(key))?.Body is { } body) stored[key] = JsonNode.Parse(body.Span)!;
        }

        var stocked = articles.ToDictionary(article => article.Sku.Value, article => (long)article.Stocked);
        var entries = new Dictionary<string, IReadOnlyDictionary<string, JsonNode>>();
        foreach (var sku in stocked.Keys)
        {
            entries[sku] = (await shop.Store.EntriesAsync(new("sku", sku))).ToDictionary(entry => entry.Key, entry => JsonNode.Parse(entry.Body.Span)!);
        }

        return new()
        {
            Writes = writes,
            Stored = stored,
            Entries = entries,
            Ledger = shop.Script.Ledger,
            Events = shop.Events.Taken,
            Exchanges = exchanges,
            Replays = replays,
            Stocked = stocked,
        };
    }
}
