using System.Text.Json.Nodes;
using Ecommerce.Tests.Cluster.Faults;
using Xunit;

namespace Ecommerce.Tests.Cluster.Carts;

/// <summary>A change of a cart whose write took effect, while its answer was lost.</summary>
public sealed class CartRepeatTests : IAsyncLifetime
{
    private FaultyShop _shop = null!;
    private string _sku = "", _path = "", _token = "";

    public async ValueTask InitializeAsync()
    {
        _shop = await FaultyShop.StartAsync();
        _sku = (await Article.StockAsync(new(_shop, Patience.AskAtOnce), 5)).Sku.Value;
        var (_, body, _) = await _shop.SendAsync(new(HttpMethod.Post, "/api/cart", Exchange.Text(new { lines = new[] { new { sku = _sku, quantity = 1 } } })));
        var cart = JsonNode.Parse(body)!;
        (_path, _token) = ($"/api/cart/{cart["id"]}", (string)cart["token"]!);
        _shop.Points.Arm(new Fault("write cart #1", FaultMode.LostAfter));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task AddLine_WithoutAKey_AddsTheUnitsOnce()
    {
        var (status, _, _) = await SendAsync(HttpMethod.Post, "/lines", new { sku = _sku, quantity = 2 });

        Assert.Equal(503, status);
        Assert.Equal(3, await QuantityAsync());
    }

    [Fact]
    public async Task AddLine_WithAKey_AddsTheUnitsOnceAndSaysSo()
    {
        var (status, _, _) = await SendAsync(HttpMethod.Post, "/lines", new { sku = _sku, quantity = 2 }, ("Idempotency-Key", "key-of-the-line"));

        Assert.Equal(200, status);
        Assert.Equal(3, await QuantityAsync());
    }

    [Fact]
    public async Task SetQuantity_WithoutAKey_IsRepeatedSinceThatChangesNothing()
    {
        var (status, _, _) = await SendAsync(HttpMethod.Patch, $"/lines/{_sku}", new { quantity = 4 });

        Assert.Equal(200, status);
        Assert.Equal(4, await QuantityAsync());
    }

    private Task<(int Status, string Body, bool IsReplay)> SendAsync(HttpMethod method, string path, object? body, params (string, string)[] headers) =>
        _shop.SendAsync(new(method, _path + path, body is null ? null : Exchange.Text(body), [("Cart-Token", _token), .. headers]));

    private async Task<int> QuantityAsync()
    {
        var (_, body, _) = await SendAsync(HttpMethod.Get, "", null);
        return (int)JsonNode.Parse(body)!["lines"]![0]!["quantity"]!;
    }
}
