using System.Text.Json.Nodes;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Orders;

/// <summary>The whole shop over HTTP, with two articles of which there is plenty.</summary>
public sealed class OrderShop : IAsyncLifetime
{
    private const string Key = "key-of-the-placing";

    private FaultyShop? _shop;

    public FaultyShop Shop => _shop!;

    public IReadOnlyList<Article> Articles { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _shop = await FaultyShop.StartAsync();
        var client = new Client(_shop, Patience.AskAtOnce);
        Articles = [await Article.StockAsync(client, 100_000), await Article.StockAsync(client, 100_000)];
    }

    public ValueTask DisposeAsync() => _shop!.DisposeAsync();

    /// <summary>Places an order of so many units of each article.</summary>
    public async Task<OrderDesk> PlaceAsync(string token = ScriptedGateway.Approving, params int[] quantities)
    {
        if (quantities.Length == 0) quantities = [2, 1];
        var body = Exchange.Text(new
        {
            currency = "KRW",
            lines = quantities.Select((quantity, i) => new { sku = Articles[i].Sku.Value, quantity }),
            contact = new { email = "kim@example.com" },
            shippingAddress = new { name = "Kim", country = "KR", postalCode = "04524", city = "Seoul", line1 = "110 Example Street" },
            shippingOption = "standard",
        });
        var (made, text, _) = await Shop.SendAsync(new(HttpMethod.Post, "/api/cart", body));
        Assert.True(made == 201, text);
        var cart = JsonNode.Parse(text)!;
        var (id, cartToken) = (CartId.From((string)cart["id"]!), (string)cart["token"]!);
        var order = Exchange.Text(new
        {
            cartId = id.Value,
            cartVersion = (int)cart["version"]!,
            expectedTotal = cart["totals"]!["total"],
            paymentMethod = token,
        });
        var (status, answer, _) = await Shop.SendAsync(new(
            HttpMethod.Post, "/api/orders", order, ("Idempotency-Key", Key), ("Cart-Token", cartToken)));
        Assert.True(status is 201 or 202 or 422, answer);
        return new(Shop, OrderId.Derive(id, Key), cartToken);
    }

    /// <summary>Places an order and lets all that follows happen: its money is taken.</summary>
    public async Task<OrderDesk> PlaceAndSettleAsync(params int[] quantities)
    {
        var order = await PlaceAsync(ScriptedGateway.Approving, quantities);
        await Shop.SettleAsync();
        return order;
    }
}
