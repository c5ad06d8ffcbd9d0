using System.Text.Json.Nodes;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>A guest who buys two of each article over HTTP, and may sign in meanwhile.</summary>
public sealed class Buyer(Client client, ScriptedGateway gateway, IReadOnlyList<Article> articles)
{
    private const string Key = "key-of-the-placing";

    private JsonNode? _cart;
    private string? _user;
    private OrderId? _order;

    public OrderId Order => _order ?? OrderId.Derive(CartId.From((string)_cart!["id"]!), Key);

    public PaymentId Payment => PaymentId.Of(Order);

    /// <summary>Staff brings one more article meanwhile.</summary>
    public Task StockAsync() => Article.StockAsync(client, 3);

    /// <summary>Staff wants to know when the first article becomes rare, and lets nobody have more than two of it.</summary>
    public async Task WatchStockAsync()
    {
        var terms = Exchange.Text(new { backorder = false, safetyStock = 3, customerLimit = 2 });
        var set = await client.SendAsync("set terms", new(
            HttpMethod.Put, $"/api/admin/inventory/{articles[0].Sku}/terms", terms,
            ("Idempotency-Key", "key-of-the-terms"), ("If-Match", "\"0\""), (StaffAuthentication.Header, "usr_staff")));
        Assert.True(set.Status == 200, set.Body);
    }

    public async Task FillCartAsync()
    {
        var body = Exchange.Text(new
        {
            currency = "KRW",
            lines = articles.Select(article => new { sku = article.Sku.Value, quantity = 2 }),
            contact = new { email = "kim@example.com" },
            shippingAddress = new { name = "Kim", country = "KR", postalCode = "04524", city = "Seoul", line1 = "110 Example Street" },
            shippingOption = "standard",
        });
        var made = await client.SendAsync("make cart", new(HttpMethod.Post, "/api/cart", body));
        Assert.True(made.Status == 201, made.Body);
        _cart = made.Json;
    }

    /// <summary>Uses a code that staff has just made, for one order in all.</summary>
    public async Task UseCodeAsync()
    {
        var code = $"C{Guid.NewGuid():N}"[..16].ToUpperInvariant();
        var terms = new { name = new { en = "Ten" }, kind = "percentage", percent = 1_000, totalLimit = 1, customerLimit = 1 };
        var made = await client.SendAsync("create promotion", new(
            HttpMethod.Post, "/api/admin/promotions", Exchange.Text(new { code, terms }),
            ("Idempotency-Key", $"key-of-{code}"), (StaffAuthentication.Header, "usr_staff")));
        Assert.True(made.Status == 201, made.Body);
        var added = await client.SendAsync("add code", Keyed($"/api/cart/{(string)_cart!["id"]!}/coupons/{code}", null, "key-of-the-code"));
        Assert.True(added.Status == 200, added.Body);
        var token = (string)_cart["token"]!;
        _cart = added.Json;
        _cart["token"] = token;
    }

    /// <summary>Signs in to an account without a cart and brings the guest's along.</summary>
    public async Task MergeAsync()
    {
        _user = $"usr_{Guid.NewGuid():N}"[..26];
        var merged = await client.SendAsync("merge", new(
            HttpMethod.Post, $"/api/cart/{(string)_cart!["id"]!}/merge", "{}", ("Cart-Token", (string)_cart["token"]!), (StaffAuthentication.Header, _user)));
        Assert.True(merged.Status == 200, merged.Body);
        _cart = merged.Json;
    }

    public CartId Cart => CartId.From((string)_cart!["id"]!);

    /// <summary>Holds what is in the cart.</summary>
    public Task<Exchange> ReserveAsync(string? token = null) => client.SendAsync(
        "reserve", new(HttpMethod.Post, $"/api/cart/{Cart}/reservation", null, ("Cart-Token", token ?? (string)_cart!["token"]!)));

    public Task<Exchange> ExtendAsync(string key = "key-of-the-extension") =>
        client.SendAsync("extend", Keyed($"/api/cart/{Cart}/reservation/extension", null, key));

    /// <summary>Another quantity of the first article.</summary>
    public async Task SetQuantityAsync(int quantity)
    {
        var changed = await client.SendAsync("set quantity", new(
            HttpMethod.Patch, $"/api/cart/{Cart}/lines/{articles[0].Sku}", Exchange.Text(new { quantity }),
            ("Idempotency-Key", $"key-of-quantity-{quantity}"), ("Cart-Token", (string)_cart!["token"]!)));
        Assert.True(changed.Status == 200, changed.Body);
        var token = (string)_cart["token"]!;
        _cart = changed.Json;
        _cart["token"] = token;
    }

    public Task<Exchange> PlaceAsync(string token)
    {
        _order = Order;
        var body = Exchange.Text(new
        {
            cartId = (string)_cart!["id"]!,
            cartVersion = (int)_cart["version"]!,
            expectedTotal = _cart["totals"]!["total"],
            paymentMethod = token,
        });
        return client.SendAsync("place", Keyed("/api/orders", body, Key));
    }

    public Task<Exchange> PayAsync(string token) =>
        client.SendAsync("pay", Keyed($"/api/orders/{Order}/payments", Exchange.Text(new { paymentMethod = token }), "key-of-the-payment"));

    public Task<Exchange> CancelAsync() =>
        client.SendAsync("cancel", Keyed($"/api/orders/{Order}/cancellation", """{"reason":"changed my mind"}""", "key-of-the-cancel"));

    public Task<Exchange> CancelAsStaffAsync() =>
        client.SendAsync("cancel by staff", new(
            HttpMethod.Post, $"/api/admin/orders/{Order}/cancellation", """{"reason":"not deliverable"}""",
            ("Idempotency-Key", "key-of-the-staff"), (StaffAuthentication.Header, "usr_staff")));

    /// <summary>The gateway is going to decline the capture, as it does when the authorization has lapsed.</summary>
    public void LoseAuthorization()
    {
        var total = _cart!["totals"]!["total"]!;
        gateway.DeclineCapture(Payment, new((long)total["amount"]!, (string)total["currency"]!));
    }

    /// <summary>Staff asks once more for the money.</summary>
    public Task<Exchange> RetryCaptureAsync() => AsStaffAsync("capture", "captures", new { note = "the bank lifted the block" }, "again");

    /// <summary>Staff asks what became of the money.</summary>
    public Task<Exchange> AskGatewayAsync() => AsStaffAsync("ask", "attention/question", new { }, "now");

    /// <summary>Staff gives a unit of the first article back.</summary>
    public Task<Exchange> RefundUnitAsync() => AsStaffAsync("refund", "refunds", new { lines = Unit, reason = "broken" }, "unit");

    /// <summary>A unit of the first article leaves the house.</summary>
    public Task<Exchange> ShipUnitAsync() => AsStaffAsync("ship", "fulfilments", new { lines = Unit, carrier = "Post", trackingNumber = "1" }, "unit");

    /// <summary>What is left leaves the house.</summary>
    public Task<Exchange> ShipRestAsync() => AsStaffAsync("ship", "fulfilments", new { carrier = "Post" }, "rest");

    /// <summary>The buyer wants to send both units of the first article back; the return's id.</summary>
    public async Task<string> AskToReturnAsync()
    {
        var body = Exchange.Text(new { lines = new[] { new { sku = articles[0].Sku.Value, quantity = 2 } }, reason = "too small" });
        var asked = await client.SendAsync("return", Keyed($"/api/orders/{Order}/returns", body, "key-of-the-return"));
        Assert.True(asked.Status == 201, asked.Body);
        return (string)asked.Json["id"]!;
    }

    /// <summary>Staff agrees.</summary>
    public Task<Exchange> ApproveReturnAsync(string back) => AsStaffAsync("approve return", $"returns/{back}/approval", new { }, "approval");

    /// <summary>One unit came back good, one damaged.</summary>
    public Task<Exchange> ReceiveReturnAsync(string back) => AsStaffAsync(
        "receive return", $"returns/{back}/receipt", new { lines = new[] { new { sku = articles[0].Sku.Value, good = 1, damaged = 1 } } }, "receipt");

    /// <summary>Staff gives the money for them back.</summary>
    public Task<Exchange> RefundReturnAsync(string back) => AsStaffAsync("refund", "refunds", new { returnId = back }, "return");

    /// <summary>The buyer looks at what became of the order.</summary>
    public Task<Exchange> ReadTimelineAsync() =>
        client.SendAsync("timeline", new(HttpMethod.Get, $"/api/orders/{Order}/timeline", null, ("Cart-Token", (string)_cart!["token"]!)));

    /// <summary>The buyer approves on the gateway's page, if it was ever asked, and the gateway says so; it repeats what is not answered 2xx.</summary>
    public async Task ApproveAsync(int attempt = 1)
    {
        if (gateway.Approve(Payment, attempt) is { } report) await WebhookAsync(report);
    }

    /// <summary>The buyer approves, and the gateway's word of it is lost for good.</summary>
    public void ApproveUntold(int attempt = 1) => gateway.Approve(Payment, attempt);

    /// <summary>The gateway reports what it knows of an attempt, whether anybody asked or not.</summary>
    public async Task ReportAsync(int attempt = 1)
    {
        var known = gateway.Ledger.SingleOrDefault(done => done.OperationKey == PaymentKeys.Authorize(Payment, attempt));
        if (known is not null) await WebhookAsync(known);
    }

    private object[] Unit => [new { sku = articles[0].Sku.Value, quantity = 1 }];

    private Task<Exchange> AsStaffAsync(string name, string path, object body, string key) =>
        client.SendAsync(name, new(
            HttpMethod.Post, $"/api/admin/orders/{Order}/{path}", Exchange.Text(body),
            ("Idempotency-Key", $"key-of-the-{name.Replace(' ', '-')}-{key}"), (StaffAuthentication.Header, "usr_staff")));

    private Task<Exchange> WebhookAsync(ProviderReport report) =>
        client.SendAsync("webhook", new(
            HttpMethod.Post, "/api/payments/webhooks/scripted", ScriptedGateway.Webhook(report), ("Stripe-Signature", ScriptedGateway.Signature)));

    private HttpCall Keyed(string path, string? body, string key) =>
        new(HttpMethod.Post, path, body, ("Idempotency-Key", key), _user is null ? ("Cart-Token", (string)_cart!["token"]!) : (StaffAuthentication.Header, _user));
}
