using System.Text.Json.Nodes;
using Ecommerce.Contracts.Orders;

namespace Ecommerce.Tests.Cluster.Faults.Mutants;

/// <summary>The holds that were written for an order, as the store saw them: an order does not tell strangers which it has.</summary>
public sealed class SeenHolds
{
    public FaultyStore? Store { get; set; }

    public IEnumerable<(string Sku, string HoldId)> Of(OrderId order) =>
        from write in Store!.Taken
        where write.Key.Kind == "sku"
        from entry in write.Entries
        where entry.Key.StartsWith("h:", StringComparison.Ordinal) && entry.Body is not null && (string?)JsonNode.Parse(entry.Body.Value.Span)!["owner"] == order.Value
        select (write.Key.Id, entry.Key[2..]);
}
