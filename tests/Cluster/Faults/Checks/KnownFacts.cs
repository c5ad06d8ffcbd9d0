using System.Text;
using System.Text.Json.Nodes;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Ports.Events;
using Ecommerce.Records;

namespace Ecommerce.Tests.Cluster.Faults.Checks;

/// <summary>The facts of one order of two units, right in every respect; a test changes one thing.</summary>
internal sealed class KnownFacts
{
    private const string Order = "ord_1";
    private const string Sku = "A-1";
    private static readonly PaymentId Payment = PaymentId.Of(OrderId.From(Order));

    public List<(string Kind, string Id, long Version, JsonNode Body)> Writes { get; } =
    [
        ("sku", Sku, 1, Body("""{"onHand":5}""")),
        ("order", Order, 1, OrderBody("pending", "pending")),
        ("sku", Sku, 2, Body("""{"onHand":5,"held":2}""")),
        ("sku", Sku, 3, Body("""{"onHand":5,"held":0,"committed":2}""")),
        ("order", Order, 2, OrderBody("confirmed", "captured")),
        ("payment", Payment.Value, 1, Body($$"""{"order":"{{Order}}","operations":[{"key":"auth","status":"succeeded"},{"key":"cap","status":"succeeded"}]}""")),
    ];

    public Dictionary<string, JsonNode> Entries { get; } = new()
    {
        [$"h:crt_1:1:{Sku}"] = JsonNode.Parse($$"""{"owner":"{{Order}}","quantity":2,"status":"committed"}""")!,
        ["v:1"] = JsonNode.Parse("""{"delta":5}""")!,
    };

    /// <summary>Entries of the promotion that a test adds.</summary>
    public Dictionary<string, JsonNode> Uses { get; } = [];

    /// <summary>Entries of the order's timeline, by the version that wrote them.</summary>
    public Dictionary<long, JsonNode> Timeline { get; } = new()
    {
        [1] = JsonNode.Parse("""{"revision":1,"status":"pending","paymentStatus":"pending"}""")!,
        [2] = JsonNode.Parse("""{"revision":2,"status":"confirmed","paymentStatus":"captured"}""")!,
    };

    public List<ProviderReport> Ledger { get; } = [Done("auth", PaymentOperationKind.Authorize), Done("cap", PaymentOperationKind.Capture)];

    public List<ShopEvent> Events { get; } = [Event(1)];

    public Exchange Placed { get; set; } = new(
        "place", new(HttpMethod.Post, "/api/orders", """{"expectedTotal":{"amount":100,"currency":"KRW"}}"""), 201, $$"""{"orderId":"{{Order}}"}""", false);

    public Exchange? Again { get; set; }

    /// <summary>The last write's body, to be changed.</summary>
    public JsonNode Last(string kind) => Writes.Last(write => write.Kind == kind).Body;

    public static ProviderReport Done(string key, PaymentOperationKind kind, long amount = 100) => new()
    {
        Payment = Payment,
        OperationKey = key,
        Kind = kind,
        Status = PaymentOperationStatus.Succeeded,
        Reference = "pi_1",
        Amount = new(amount, "KRW"),
    };

    public IReadOnlyList<string> Violations() => ShopChecks.Violations(new()
    {
        Writes = [.. Writes.Select(write => new RecordWrite
        {
            Key = new(write.Kind, write.Id), Version = write.Version, Body = Encoding.UTF8.GetBytes(write.Body.ToJsonString()),
            Entries = write.Kind switch
            {
                "promotion" => [.. Uses.Select(use => new EntryWrite(use.Key, Encoding.UTF8.GetBytes(use.Value.ToJsonString())))],
                "order" when Timeline.TryGetValue(write.Version, out var entry) => [new($"t:{write.Version}", Encoding.UTF8.GetBytes(entry.ToJsonString()))],
                _ => [],
            },
        })],
        Stored = Writes.GroupBy(write => new RecordKey(write.Kind, write.Id)).ToDictionary(record => record.Key, record => Stored(record.Last().Body)),
        Entries = new Dictionary<string, IReadOnlyDictionary<string, JsonNode>> { [Sku] = Entries.ToDictionary(entry => entry.Key, entry => Stored(entry.Value)) },
        Ledger = Ledger,
        Events = Events,
        Exchanges = [Placed],
        Replays = [Again ?? Placed with { IsReplay = true }],
        Stocked = new Dictionary<string, long> { [Sku] = 5 },
    });

    private static ShopEvent Event(long sequence) =>
        new() { Id = $"order/{Order}/{sequence}", Type = "order.confirmed", Subject = Order, Sequence = sequence, At = default, Data = default };

    // As if it were read from a store: a number in memory knows its type.
    private static JsonNode Stored(JsonNode body) => JsonNode.Parse(body.ToJsonString())!;

    private static JsonNode OrderBody(string status, string money)
    {
        var state = new JsonObject
        {
            ["cart"] = "crt_1",
            ["cartVersion"] = 1,
            ["status"] = status,
            ["paymentStatus"] = money,
            ["confirmedAt"] = status == "confirmed" ? "2026-01-01T00:00:00Z" : null,
            ["quote"] = JsonNode.Parse($$"""{"total":{"amount":100,"currency":"KRW"},"lines":[{"sku":"{{Sku}}"}]}"""),
        };
        return new JsonObject { ["sequence"] = status == "confirmed" ? 1 : 0, ["state"] = state };
    }

    private static JsonNode Body(string state) => new JsonObject { ["sequence"] = 0, ["state"] = JsonNode.Parse(state) };
}
