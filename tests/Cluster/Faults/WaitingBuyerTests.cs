using System.Text.Json.Nodes;
using Ecommerce.Api.Http;
using Ecommerce.Contracts;
using Ecommerce.Contracts.Carts;
using Ecommerce.Contracts.Orders;
using Ecommerce.Contracts.Payments;
using Ecommerce.Records;
using Ecommerce.Tests.Cluster.Orders;
using Xunit;

namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>Somebody waits for an order's outcome while a write of the order fails.</summary>
public sealed class WaitingBuyerTests
{
    private const string Key = "key-of-the-placing";

    // Only a hang reaches it: the shop's own time stands still unless the test moves it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Report_AfterItsWriteFailed_IsTakenWhileABuyerWaits()
    {
        await using var shop = await FaultyShop.StartAsync();
        var command = await CommandAsync(shop);
        var order = shop.Grains.GetGrain<IOrderGrain>(OrderId.Derive(command.Cart, Key).Value);
        var gateway = shop.Grains.GetGrain<IGatewayGrain>(0);
        var step = (await order.PlaceAsync(command)).Value!;
        var waiting = order.WaitForOutcomeAsync(Key, TimeSpan.FromSeconds(13));
        shop.Points.Arm(new Fault("write order #1", FaultMode.LostBefore));
        await Assert.ThrowsAsync<RecordUnknownException>(() => gateway.AuthorizeAsync(step.Authorize!).WaitAsync(Patience));

        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<RecordUnavailableException>(() => waiting.WaitAsync(Patience));
        // As the API does: the broken activation may still be leaving.
        var again = await Retry.OnUnavailableAsync(
            () => gateway.AuthorizeAsync(step.Authorize! with { AskFirst = true }), CancellationToken.None).WaitAsync(Patience);

        Assert.Equal(OrderStatus.Confirmed, again.Value!.Status);
    }

    private static async Task<PlaceOrder> CommandAsync(FaultyShop shop)
    {
        var article = await Article.StockAsync(new(shop, Faults.Patience.AskAtOnce), 5);
        var (_, body, _) = await shop.SendAsync(new(HttpMethod.Post, "/api/cart", Exchange.Text(new
        {
            currency = "KRW",
            lines = new[] { new { sku = article.Sku.Value, quantity = 2 } },
            contact = new { email = "kim@example.com" },
            shippingAddress = new { name = "Kim", country = "KR", postalCode = "04524", city = "Seoul", line1 = "110 Example Street" },
            shippingOption = "standard",
        })));
        var cart = JsonNode.Parse(body)!;
        return new()
        {
            Operation = new() { Id = Key, Fingerprint = "body" },
            Access = new() { TokenHash = CartToken.HashOf((string)cart["token"]!) },
            Cart = CartId.From((string)cart["id"]!),
            CartVersion = (long)cart["version"]!,
            ExpectedTotal = new Money((long)cart["totals"]!["total"]!["amount"]!, "KRW"),
            PaymentMethod = ScriptedGateway.Approving,
        };
    }
}
