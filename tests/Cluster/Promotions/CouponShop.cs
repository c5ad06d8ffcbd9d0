using System.Text.Json.Nodes;
using Ecommerce.Contracts.Promotions;
using Ecommerce.Tests.Cluster.Catalog;
using Ecommerce.Tests.Cluster.Faults;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Promotions;

/// <summary>The whole shop over HTTP with one article of which there is plenty, for buyers with codes.</summary>
public sealed class CouponShop : IAsyncLifetime
{
    private FaultyShop? _shop;
    private Article? _article;

    public FaultyShop Shop => _shop!;

    public async ValueTask InitializeAsync()
    {
        _shop = await FaultyShop.StartAsync();
        _article = await Article.StockAsync(new Client(_shop, Patience.AskAtOnce), 1_000);
    }

    public ValueTask DisposeAsync() => _shop!.DisposeAsync();

    /// <summary>A code that no other test uses: 10 % off, with these limits.</summary>
    public async Task<CouponCode> CodeAsync(int? total = null, int? customer = null, object? more = null)
    {
        var code = $"C{Guid.NewGuid():N}"[..16].ToUpperInvariant();
        var terms = JsonNode.Parse(Exchange.Text(more ?? new { }))!.AsObject();
        terms["name"] = new JsonObject { ["en"] = "Ten", ["ko"] = "십" };
        terms["kind"] ??= "percentage";
        if ((string?)terms["kind"] == "percentage") terms["percent"] = 1_000;
        terms["totalLimit"] = total;
        terms["customerLimit"] = customer;
        var body = new JsonObject { ["code"] = code, ["terms"] = terms }.ToJsonString();
        var (status, answer, _) = await Shop.SendAsync(new(
            HttpMethod.Post, "/api/admin/promotions", body, ("Idempotency-Key", $"key-of-{code}"), (StaffAuthentication.Header, "usr_staff")));
        Assert.True(status == 201, answer);
        return CouponCode.From(code);
    }

    public async Task<JsonNode> CartAsync(string email = "kim@example.com", int quantity = 1)
    {
        var body = Exchange.Text(new
        {
            currency = "KRW",
            lines = new[] { new { sku = _article!.Sku.Value, quantity } },
            contact = new { email },
            shippingAddress = new { name = "Kim", country = "KR", postalCode = "04524", city = "Seoul", line1 = "110 Example Street" },
            shippingOption = "standard",
        });
        var (status, answer, _) = await Shop.SendAsync(new(HttpMethod.Post, "/api/cart", body));
        Assert.True(status == 201, answer);
        return JsonNode.Parse(answer)!;
    }

    /// <summary>Adds a code; the answer carries the new version, and the token for going on.</summary>
    public async Task<(int Status, JsonNode Body)> AddAsync(JsonNode cart, CouponCode code)
    {
        var (status, answer, _) = await Shop.SendAsync(new(HttpMethod.Post, $"/api/cart/{cart["id"]}/coupons/{code}", null, ("Cart-Token", (string)cart["token"]!)));
        var body = JsonNode.Parse(answer)!;
        body["token"] = (string)cart["token"]!;
        return (status, body);
    }

    public async Task<JsonNode> CartWithAsync(CouponCode code, string email = "kim@example.com")
    {
        var (status, body) = await AddAsync(await CartAsync(email), code);
        Assert.True(status == 200, body.ToJsonString());
        return body;
    }

    public async Task<(int Status, JsonNode Body)> PlaceAsync(JsonNode cart, string token = ScriptedGateway.Approving)
    {
        var body = Exchange.Text(new
        {
            cartId = (string)cart["id"]!,
            cartVersion = (int)cart["version"]!,
            expectedTotal = cart["totals"]!["total"],
            paymentMethod = token,
        });
        var (status, answer, _) = await Shop.SendAsync(new(
            HttpMethod.Post, "/api/orders", body, ("Idempotency-Key", "key-of-the-placing"), ("Cart-Token", (string)cart["token"]!)));
        return (status, JsonNode.Parse(answer)!);
    }

    /// <summary>Uses that are reserved and committed, once nothing moves any more.</summary>
    public async Task<(int Reserved, int Committed)> UsesAsync(CouponCode code)
    {
        await Shop.QuietAsync();
        var view = await Shop.Grains.GetGrain<IPromotionGrain>(code.Value).GetAsync();
        return (view!.Reserved, view.Committed);
    }
}
