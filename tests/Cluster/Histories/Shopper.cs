using System.Text.Json.Nodes;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Faults;
using Ecommerce.Tests.Cluster.Orders;

namespace Ecommerce.Tests.Cluster.Histories;

/// <summary>One who acts: a guest who buys, and now and then a member of staff. It goes on whatever it is answered, and repeats some of what was not.</summary>
public sealed class Shopper(int process, History history, FaultyShop shop, IReadOnlyList<Article> articles)
{
    private static readonly string[] Tokens =
    [
        ScriptedGateway.Approving, ScriptedGateway.Approving, ScriptedGateway.Approving, ScriptedGateway.Approving, ScriptedGateway.Declining,
        ScriptedGateway.Asking, ScriptedGateway.ChargedUnanswered, ScriptedGateway.Lost,
    ];

    private JsonNode? _cart;
    private string? _token;
    private string? _key;
    private OrderId? _order;

    public Task TakeAsync(Step step) => step.Kind switch
    {
        StepKind.Browse => GetAsync("browse", $"/api/products/variants/{Any(step).Sku}/availability"),
        StepKind.NewCart => NewCartAsync(step),
        StepKind.Receive => StaffAsync(
            "receive", "/api/admin/inventory/adjustments", new { sku = Any(step).Sku.Value, delta = 1 + (step.Number % 3), reason = "receipt" }, $"receipt-{process}-{step.Number}"),
        StepKind.ChangePrice => ChangePriceAsync(step),
        _ when _cart is null => Task.CompletedTask,
        StepKind.EditCart => EditCartAsync(step),
        StepKind.Place => PlaceAsync(step, times: 1),
        StepKind.PlaceThriceAtOnce => PlaceAsync(step, times: 3),
        StepKind.PlaceForLess => SendAsync("place for less", PlaceRequest($"less-{step.Number}", ScriptedGateway.Approving, less: 1)),
        StepKind.OrderTooMuch => SendAsync("too much", Keyed($"/api/cart/{Id}/lines", new { sku = Any(step).Sku.Value, quantity = 1_000_000_000 }, $"much-{step.Number}")),
        StepKind.LookAtOthers => GetAsync("look at others", $"/api/cart/{Id}", ("Cart-Token", "not-the-token-of-this-cart")),
        _ when _order is null => Task.CompletedTask,
        StepKind.PlaceWithAnotherBody => SendAsync("place with another body", PlaceRequest(_key!, "pm_another")),
        StepKind.Pay => SendAsync("pay", Keyed($"/api/orders/{_order}/payments", new { paymentMethod = Tokens[step.Number % Tokens.Length] }, $"pay-{step.Number}")),
        StepKind.Approve => ApproveAsync(),
        StepKind.Cancel => SendAsync("cancel", Keyed($"/api/orders/{_order}/cancellation", new { reason = "changed my mind" }, "cancel-by-buyer")),
        StepKind.CancelByStaff => StaffAsync("cancel by staff", $"/api/admin/orders/{_order}/cancellation", new { reason = "not deliverable" }, "cancel-by-staff"),
        _ => throw new InvalidOperationException($"Nobody knows how to {step.Kind}."),
    };

    private string Id => (string)_cart!["id"]!;

    private async Task NewCartAsync(Step step)
    {
        var made = await SendAsync("make cart", new(HttpMethod.Post, "/api/cart", Exchange.Text(new
        {
            currency = "KRW",
            lines = new[] { new { sku = Any(step).Sku.Value, quantity = 1 + (step.Number % 2) } },
            contact = new { email = "kim@example.com" },
            shippingAddress = new { name = "Kim", country = "KR", postalCode = "04524", city = "Seoul", line1 = "110 Example Street" },
            shippingOption = "standard",
        })));
        if (made.Result != "ok") return;
        (_cart, _order, _key) = (JsonNode.Parse(made.Body), null, null);
        _token = (string)_cart!["token"]!;
    }

    private async Task EditCartAsync(Step step)
    {
        await SendAsync("edit cart", Keyed($"/api/cart/{Id}/lines", new { sku = articles[(step.Number / 7) % articles.Count].Sku.Value, quantity = 1 }, $"edit-{step.Number}"));
        var seen = await GetAsync("see cart", $"/api/cart/{Id}", ("Cart-Token", _token!));
        if (seen.Result == "ok") _cart = JsonNode.Parse(seen.Body);
    }

    private async Task PlaceAsync(Step step, int times)
    {
        _key = $"place-{process}-{step.Number}";
        _order = OrderId.Derive(CartId.From(Id), $"key-{_key}");
        var request = PlaceRequest(_key, Tokens[step.Number % Tokens.Length]);
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => SendAsync("place", request)));
    }

    private async Task ApproveAsync()
    {
        var payment = PaymentId.Of(_order!.Value);
        var asked = history.Operations.LastOrDefault(operation => operation.Name == "place" && operation.Status == 202 && operation.Body.Contains(_order.Value.Value, StringComparison.Ordinal));
        if (asked is null || !asked.Body.Contains("requiresAction", StringComparison.Ordinal)) return;
        if (shop.Script.Approve(payment, 1) is not { } report) return;
        await SendAsync("approve", new(
            HttpMethod.Post, "/api/payments/webhooks/scripted", ScriptedGateway.Webhook(report), ("Stripe-Signature", ScriptedGateway.Signature)));
    }

    private async Task ChangePriceAsync(Step step)
    {
        var article = Any(step);
        var path = $"/api/admin/products/{article.Product}";
        var now = await GetAsync("see product", path, (StaffAuthentication.Header, "usr_staff"));
        if (now.Result != "ok") return;
        await SendAsync("change price", new(
            HttpMethod.Put, $"{path}/variants/{article.Sku}/prices", Exchange.Text(new { prices = new { KRW = 1000 + step.Number } }),
            ("If-Match", $"\"{JsonNode.Parse(now.Body)!["revision"]}\""), (StaffAuthentication.Header, "usr_staff")));
    }

    private HttpCall PlaceRequest(string key, string token, int less = 0)
    {
        var total = _cart!["totals"]!["total"]!;
        return Keyed("/api/orders", new
        {
            cartId = Id,
            cartVersion = (long)_cart["version"]!,
            expectedTotal = new { amount = (long)total["amount"]! - less, currency = (string)total["currency"]! },
            paymentMethod = token,
        }, key);
    }

    private HttpCall Keyed(string path, object body, string key) =>
        new(HttpMethod.Post, path, Exchange.Text(body), ("Idempotency-Key", $"key-{key}"), ("Cart-Token", _token!));

    private Task<Operation> StaffAsync(string name, string path, object body, string key) => SendAsync(name, new(
        HttpMethod.Post, path, Exchange.Text(body), ("Idempotency-Key", $"key-{key}"), (StaffAuthentication.Header, "usr_staff")));

    private Task<Operation> GetAsync(string name, string path, params (string, string)[] headers) => SendAsync(name, new(HttpMethod.Get, path, null, headers));

    /// <summary>Some of those who hear nothing ask again, some never do.</summary>
    private async Task<Operation> SendAsync(string name, HttpCall request)
    {
        var told = await history.SendAsync(process, name, request);
        for (var again = 0; told.Result == "unknown" && again < process; again++) told = await history.SendAsync(process, name, request);
        return told;
    }

    private Article Any(Step step) => articles[step.Number % articles.Count];
}
